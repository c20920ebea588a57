"""Claims about the processes themselves: their names and pids, and how a program ends with them.

Pids differ from run to run, so no sentence shows one.
"""

from collections.abc import Sequence

from autograde.endings import call
from autograde.messages import left
from autograde.records import DEADLOCK, TOO_SLOW, Evidence, Opaque
from autograde.values import named, short


def roll(seen: Evidence) -> dict[str, int]:
    """Return name → pid of the child processes that called a handed-in worker."""
    return {each.process: each.pid for each in seen.calls if each.pid != seen.main_pid}


def was_at_work(seen: Evidence) -> bool:
    """Say whether a child process was inside a handed-in worker when the function had returned."""
    return any(
        each.pid != seen.main_pid and (each.end is None or each.end > seen.seconds)
        for each in seen.calls
    )


def is_running_worker(seen: Evidence) -> bool:
    """Say whether a process was returned that still ran, and had called a handed-in worker."""
    process = seen.process
    return process is not None and process.alive and process.pid in roll(seen).values()


def wrong_roll(seen: Evidence, names: Sequence[str]) -> str:
    """Say what is wrong with a dict of pids by name."""
    if seen.hidden:
        return f"{call(seen)} returned another dict than expected, for names that are not shown."
    if type(seen.value) is not dict:
        return f"{call(seen)} returned {_value(seen)}; a dict of name → pid was expected."
    found = roll(seen)
    nobody = [name for name in names if name not in found]
    if nobody:
        return (
            f"{call(seen)}: no process with the name {nobody[0]!r} ran the worker.{_named(found)}"
        )
    if seen.value.keys() != set(names):
        keys, wanted = short(list(seen.value)), short(list(names))
        return f"{call(seen)} returned a dict with the keys {keys}; {wanted} were expected."
    wrong = next((name for name in names if seen.value[name] != found[name]), names[0])
    return (
        f"{call(seen)} returned under {wrong!r} {_whose(seen, seen.value[wrong])}; "
        "the pid of the process with this name was expected."
    )


def not_running(seen: Evidence) -> str:
    """Say why what was returned is no running process that is at work on the worker."""
    process = seen.process
    if process is None:
        return f"{call(seen)} returned {_value(seen)}; a running process was expected."
    if process.pid == 0:
        return f"{call(seen)} returned a process that does not run: it was never started."
    if not process.alive:
        return f"{call(seen)} returned a process that had ended already."
    return f"{call(seen)} returned a process that never called the worker."


def nobody_at_work(seen: Evidence) -> str:
    """Say that the worker is not running in a process of its own."""
    return f"When {call(seen)} had returned, no process of its own was at work on the worker."


def cannot_end(seen: Evidence) -> str:
    """Say how the program ended after the function's return."""
    if seen.finish in (DEADLOCK, TOO_SLOW):
        return f"{call(seen)} returned, but after that the program could not come to its end."
    return f"{call(seen)} returned, but after that the program ended with an error."


def outlived(seen: Evidence) -> str:
    """Say what was still there when the program had ended."""
    return f"When the program with {call(seen)} had ended, there was still {left(seen)}."


def none_of(seen: Evidence, values: Sequence[object]) -> str:
    """Say that none of several values was returned."""
    if seen.hidden:
        return f"{call(seen)} returned another value than expected, for inputs that are not shown."
    wanted = " or ".join(map(short, values))
    return f"{call(seen)} returned {_value(seen)}; {wanted} was expected."


def _value(seen: Evidence) -> str:
    return (
        f"an object, {short(seen.value)}" if isinstance(seen.value, Opaque) else named(seen.value)
    )


def _named(found: dict[str, int]) -> str:
    return f" Those that did had the names {short(sorted(found))}." if found else ""


def _whose(seen: Evidence, pid: object) -> str:
    if pid == seen.main_pid:
        return "the pid of the main process"
    return "another number" if type(pid) is int else named(pid)
