"""The sentences that a student reads when a claim does not hold."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from autograde import endings, lanes, solving
from autograde.concurrency import busiest, busiest_threads
from autograde.differences import difference, difference_of_items
from autograde.endings import call
from autograde.failure import Cause, Failure
from autograde.handing_out import early_wait
from autograde.records import (
    CRASHED,
    DEADLOCK,
    NOT_IMPORTABLE,
    RAISED,
    RETURNED,
    TOO_SLOW,
    Evidence,
    Left,
    Opaque,
)
from autograde.tracebacks import last_words
from autograde.values import named, one_line, short
from autograde.waiting import source_line

_WIDTH = 96
_INDENT = 10
_MOST_LEFT = 6
_MADE_UP = re.compile(r"psm_[0-9a-f]+|wnsm_[0-9a-f]+")  # names that Python gives to shared memory

MEANINGS: Final = {
    DEADLOCK: "every process waits, and nothing can wake one of them",
    TOO_SLOW: "it was still running when its time was up",
    CRASHED: "a process was killed, left by os._exit, or met a limit",
    RAISED: "an exception came out of the function",
    NOT_IMPORTABLE: "another process can neither import it nor get a copy of it",
    "wrong-value": "another value than expected",
    "lost-update": "a value was read, changed and written back while others did the same",
    "not-parallel": "the work did not overlap as asked, or in another number of processes",
    "over-synchronised": "a lock is held around work that should overlap",
    "left-behind": "processes, shared memory or managers were still there at the end",
    "noise": "the answer wrote to stderr",
}
"""What the names of endings and findings mean."""


def whole(failure: Failure) -> str:
    """Put a failure into words: what was seen, the likely cause by name, where to look."""
    seen = failure.evidence
    parts = [f"✘ {title(failure)} — not passed under {seen.start_method}"]
    parts.append(_paragraph("Seen:", failure.seen))
    parts += [
        _paragraph("" if n else "Where:", line) for n, line in enumerate(where(failure.evidence))
    ]
    parts += [_paragraph("Also:", text) for text in also(failure)]
    parts += [_paragraph(f"{kind}:", f"{name} — {MEANINGS[name]}") for kind, name in kinds(failure)]
    parts += [_paragraph("Cause:", f"{each.name} — {cause(seen, each)}") for each in failure.causes]
    return "\n".join(parts)


def headline(failure: Failure) -> str:
    """Name exercise, claim, ending, findings and causes in one line."""
    seen = failure.evidence
    names = ", ".join(name for _, name in kinds(failure))
    causes = ", ".join(each.name for each in failure.causes)
    text = f"{title(failure)} under {seen.start_method}: {names}"
    if solving.is_unsolved(seen):
        return f"{text} — {seen.function} is not solved yet"
    if seen.raised_error and names == RAISED:
        text += f" {seen.raised_error.type}"
    return f"{text} (cause: {causes})" if causes else text


def title(failure: Failure) -> str:
    """Return the exercise and the claim: ``pool_map · returns``."""
    return f"{failure.evidence.module} · {failure.claim}"


def kinds(failure: Failure) -> list[tuple[str, str]]:
    """Return ("Ending" or "Finding", name) for all that a failure names beside causes."""
    ending = failure.evidence.ending
    first = [] if ending == RETURNED else [("Ending", ending)]
    return first + [("Finding", name) for name in failure.findings]


def where(seen: Evidence) -> list[str]:
    """Return a line on each place where processes were, if the run had to be ended."""
    return endings.where_they_were(seen) if seen.ending in (DEADLOCK, TOO_SLOW) else []


def also(failure: Failure) -> list[str]:
    """Say what else went wrong: in other processes, else on stderr."""
    seen = failure.evidence
    is_told = seen.hidden or "noise" in failure.findings
    said = "" if is_told else one_line(last_words(seen.stderr))
    return endings.in_children(seen) or ([f"On stderr: {said}"] if said else [])


def cause(seen: Evidence, named_cause: Cause) -> str:
    """Say what to do about a cause, and where to look."""
    line = one_line(source_line(seen, named_cause.line), 80)
    return named_cause.help + (f" Look at line {named_cause.line}: {line}" if line else "")


def ending(seen: Evidence) -> str:
    """Say how a run ended that did not return."""
    return endings.ending(seen)


def unsolved(seen: Evidence) -> str:
    """Say kindly that there is nothing to judge yet."""
    return (
        f"{seen.function} is not solved yet. Write your answer in the cell that begins with "
        f"%%module {seen.module}, run that cell, and then run this one again."
    )


def wrong_value(seen: Evidence, expected: object) -> str:
    """Say which value came and which was expected."""
    if seen.hidden:
        return f"{call(seen)} returned another value than expected, for inputs that are not shown."
    if isinstance(seen.value, Opaque):
        return (
            f"{call(seen)} returned an object, {short(seen.value)}; {named(expected)} was expected."
        )
    if type(seen.value) is not type(expected):
        return f"{call(seen)} returned {named(seen.value)}; {named(expected)} was expected." + (
            _without_return(seen)
        )
    text = f"{call(seen)} returned {short(seen.value)}; {short(expected)} was expected."
    return f"{text} {difference(seen.value, expected)}".rstrip()


def wrong_number(seen: Evidence, expected: float) -> str:
    """Say the same where the value need not be met exactly."""
    if seen.hidden:
        return wrong_value(seen, expected)
    text = f"{call(seen)} returned {named(seen.value)}; about {short(expected)} was expected."
    return text + _without_return(seen)


def wrong_items(seen: Evidence, expected: Sequence[object]) -> str:
    """Say the same where the order does not matter."""
    if seen.hidden:
        return f"{call(seen)} returned other items than expected, for inputs that are not shown."
    wanted = f"a list of the items {short(list(expected))}, in any order, was expected"
    text = f"{call(seen)} returned {named(seen.value)}; {wanted}."
    if type(seen.value) is not list:
        return text + _without_return(seen)
    return f"{text} {difference_of_items(seen.value, expected)}"


def nothing_raised(seen: Evidence, kind: str) -> str:
    """Say that an exception was expected and none came."""
    value = "a value" if seen.hidden else short(seen.value)
    return f"{call(seen)} returned {value}; it was expected to raise {kind}."


def other_error(seen: Evidence, kind: str, text: str | None) -> str:
    """Say that another exception came than the expected one."""
    wanted = kind if text is None or seen.hidden else f"{kind}: {text}"
    return f"{endings.ending(seen)} {wanted} was expected."


def not_parallel(seen: Evidence, processes: int, of: str = "") -> str:
    """Say how many processes worked at once (in the worker of this name), and how many were asked for."""
    asked = f"{_count(processes, 'process', 'processes')} at once"
    within = replace(seen, calls=seen.calls_of(of))
    if not within.calls and seen.own_work:
        return f"{call(seen)}: no child process did any of the work; {asked} had to do so."
    if not within.calls:
        worker = of or "the worker that it was given"
        return f"{call(seen)} never called {worker}; {asked} had to do so."
    where = f"in {of}, " if of else ""
    wait = early_wait(seen) if not of and busiest(within.calls) == 1 else ""
    return f"{call(seen)}: {where}{_who_worked(within)}; {asked} were asked for. {wait}".rstrip()


def not_in_threads(seen: Evidence, threads: int) -> str:
    """Say who did work that so many threads of the main process had to do at once."""
    asked = f"{_count(threads, 'thread', 'threads')} at once"
    if not seen.calls:
        return f"{call(seen)} never called the worker that it was given; {asked} had to do so."
    return f"{call(seen)}: {_who_worked(seen)}; {asked} were asked for, in the main process."


def not_requested(seen: Evidence, most: int, workers: int) -> str:
    """Say how many requests there were at a time, and how many were asked for."""
    did = "never asked for a page"
    if most:
        there = _count(most, "request", "requests")
        did = f"there {'was' if most == 1 else 'were'} at most {there} at a time"
    asked = f"{_count(workers, 'request', 'requests')} at once had to be"
    if most > workers:
        did = f"there were {most} requests at a time"
        asked = f"no more than {workers} at once {'was' if workers == 1 else 'were'} allowed"
    return f"{call(seen)}{': ' if most else ' '}{did}; {asked}."


def not_together(seen: Evidence, came: int, processes: int) -> str:
    """Say how many processes came to their work at once."""
    asked = f"{_count(processes, 'process', 'processes')} at once"
    if not seen.calls:
        return f"{call(seen)}: no child process wrote anything; {asked} had to do so."
    did = f"at most {_count(came, 'process was', 'processes were')} about to write at a time"
    return f"{call(seen)}: {did}; {asked} were asked for."


def too_few_used(seen: Evidence, used: int, at_least: int) -> str:
    """Say how many child processes there were."""
    ran = _count(used, "child process", "child processes") if used else "no child process"
    return f"{call(seen)} worked with {ran}; {at_least} were asked for, one for each part."


def not_ran_in(seen: Evidence, processes: int) -> str:
    """Say in how many child processes the work was done."""
    most = len({call.pid for call in seen.calls} - {seen.main_pid})
    did = _count(most, "child process", "child processes")
    asked = f"{processes} {'was' if processes == 1 else 'were'} asked for"
    return f"{call(seen)} did the work in {did}; {asked}."


def too_many_inside(seen: Evidence, processes: int) -> str:
    """Say that more processes were inside at once than allowed."""
    most = _count(busiest(seen.calls), "process", "processes")
    return f"{call(seen)} let {most} into the worker at once; at most {processes} may be inside."


def phases_mixed(seen: Evidence, first: str, second: str) -> str:
    """Say that the second phase began too early."""
    return f"{call(seen)} called {second} before every call of {first} had ended."


def phases_uneven(seen: Evidence, calls: Mapping[str, int]) -> str:
    """Say how often each phase was called, where each process had to call both."""
    times = " and ".join(
        f"{name} {_count(number, 'time', 'times')}" for name, number in calls.items()
    )
    return f"{call(seen)} called {times}; each process had to call both, with its own number."


def held_back(seen: Evidence, arguments: str, waiting: int) -> str:
    """Say that calls began only after a slow one had ended."""
    slow = "one call took long" if seen.hidden else f"the call for {arguments} took long"
    others = f"{_count(waiting, 'other began', 'others began')} only when it had ended"
    return f"{call(seen)}: {slow}, and {others}, although a process was free."


def never_called(seen: Evidence, arguments: str) -> str:
    """Say that the worker was not called with certain arguments."""
    what = "one of its calls" if seen.hidden else f"the call for {arguments}"
    return f"{call(seen)} left out {what}."


def not_one_process_each(seen: Evidence, names: Sequence[str]) -> str:
    """Say in which processes the workers were called."""
    parts = [_where_called(seen, name) for name in names]
    return f"{call(seen)} called {', '.join(parts)}; one process of its own was asked for each."


def _where_called(seen: Evidence, name: str) -> str:
    pids = {call.pid for call in seen.calls if call.function == name}
    others = {call.pid for call in seen.calls if call.function != name}
    if seen.main_pid in pids:
        return f"{name} in the main process"
    shared = " that called another function too" if pids & others else ""
    return f"{name} in {_count(len(pids), 'process', 'processes')}{shared}"


def untidy(seen: Evidence) -> str:
    """Say what stayed behind, and what was written to stderr."""
    parts = []
    if seen.left:
        ended = "returned" if seen.raised_error is None else f"raised {seen.raised_error.type}"
        parts.append(f"When {call(seen)} had {ended}, there was still {left(seen)}")
    if seen.stderr.strip():
        subject = "it" if parts else call(seen)
        text = "" if seen.hidden else f": {one_line(last_words(seen.stderr))!r}"
        parts.append(f"{subject} wrote to stderr{text}")
    return "; ".join(parts) + "."


def left(seen: Evidence) -> str:
    """Name what was left behind: ``a running process (worker 1) and a block of shared memory``."""
    names = [_left(seen, each) for each in seen.left]
    counted = {name: names.count(name) for name in names}
    texts = [name if n == 1 else f"{name} ({n} times)" for name, n in counted.items()]
    shown = texts[:_MOST_LEFT]
    if len(texts) > len(shown):
        shown.append(f"{len(texts) - len(shown)} more")
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))


def pickled(seen: Evidence, times: int) -> str:
    """Say how often the counted argument was pickled."""
    return (
        f"{call(seen)} had the table pickled {_count(seen.pickled, 'time', 'times')}; "
        f"{_count(times, 'time', 'times')} is enough: once for each process, when it starts."
    )


def at_work(seen: Evidence) -> str:
    """Say how many processes did the handed-in work at once; nothing where there were no calls."""
    if not seen.calls:
        return ""
    if seen.links:
        return f"{_count(busiest_threads(seen.calls), 'request', 'requests')} at once"
    return f"{_count(busiest(seen.calls), 'process', 'processes')} at work at once"


def tidiness(seen: Evidence) -> str:
    """Say what was left behind when the function had returned."""
    return f"left behind: {left(seen)}" if seen.left else "nothing left behind"


def outcome(seen: Evidence) -> str:
    """Put a run into words that are the same at every run of the same program."""
    if seen.ending != RETURNED:
        lines = [ending(seen), *where(seen), *endings.in_children(seen)]
        return "\n".join([f"{seen.ending} under {seen.start_method}", *lines])
    value = "a value" if seen.hidden else short(seen.value)
    facts = "; ".join(filter(None, [at_work(seen), tidiness(seen)]))
    first = f"{call(seen)} returned {value} under {seen.start_method}"
    return "\n".join([first, facts, *endings.in_children(seen)])


def _who_worked(seen: Evidence) -> str:
    most, threads = busiest(seen.calls), busiest_threads(seen.calls)
    pids = {call.pid for call in seen.calls}
    if pids == {seen.main_pid}:
        how = f"in {threads} threads of it" if threads > 1 else "one call at a time"
        return f"the main process did all the work, {how}"
    workers = _count(len(pids), "process", "processes")
    if most == 1:
        return f"{workers} did the work" + (", but only one at a time" if len(pids) > 1 else "")
    return f"{workers} did the work, {'all' if most == len(pids) else most} of them at once"


def _left(seen: Evidence, thing: Left) -> str:
    if thing.kind == "shared memory":
        name = "" if seen.hidden or _MADE_UP.fullmatch(thing.name) else thing.name
        return "a block of shared memory" + _in_brackets(name)
    if thing.kind == "thread":
        return "a thread at work"
    label = lanes.label_of(seen, thing.name) or ("" if seen.hidden else thing.name)
    if thing.kind == "manager":
        return "a manager" + _in_brackets("" if label == lanes.MANAGER else label)
    kind = "a running process" if thing.kind == "process" else f"an {thing.kind}"
    return kind + _in_brackets(label)


def _in_brackets(name: str) -> str:
    return f" ({one_line(name, 40)})" if name else ""


def _without_return(seen: Evidence) -> str:
    if seen.value is None and solving.returns_nothing(seen):
        return f" {seen.function} has no return statement with a value."
    return ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _paragraph(name: str, text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=name.ljust(_INDENT), subsequent_indent=" " * _INDENT,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
