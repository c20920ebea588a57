"""The sentences that a student reads when a claim does not hold."""

import reprlib
import textwrap
from collections.abc import Mapping, Sequence

from autograde.concurrency import busiest, busiest_threads
from autograde.failure import Cause, Failure
from autograde.records import (
    CRASHED,
    DEADLOCK,
    NOT_IMPORTABLE,
    RAISED,
    TOO_SLOW,
    Evidence,
    Opaque,
    Stack,
)

_WIDTH = 96
_INDENT = " " * 10


def whole(failure: Failure) -> str:
    """Put a failure into words: what was seen, the cause by name, where to look."""
    seen = failure.evidence
    title = f"{seen.module} · {failure.claim} — not passed under {seen.start_method}"
    parts = [title, _paragraph("Seen:", failure.seen), *_finding_lines(failure)]
    parts += [_cause(seen, cause) for cause in failure.causes]
    return "\n".join(parts)


def call(seen: Evidence) -> str:
    """Return the call as text: ``map_all(cube, [1, 2], 2)``, without hidden arguments."""
    return f"{seen.function}({'…' if seen.hidden else seen.arguments})"


def short(value: object, limit: int = 160) -> str:
    """Return a value as text, shortened sensibly."""
    if isinstance(value, Opaque):
        return value.description
    text = _SHORT.repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def wrong_value(seen: Evidence, expected: object) -> str:
    """Say which value came and which was expected."""
    if isinstance(seen.value, Opaque):
        return f"{call(seen)} returned {seen.value.description}, which is no plain value" + (
            "." if seen.hidden else f"; {short(expected)} was expected."
        )
    if seen.hidden:
        return f"{call(seen)} returned another value than expected for inputs that are not shown."
    kinds = type(seen.value).__name__, type(expected).__name__
    if kinds[0] != kinds[1]:
        return f"{call(seen)} returned {_named(seen.value)}; {_named(expected)} was expected."
    return f"{call(seen)} returned {short(seen.value)}; {short(expected)} was expected." + (
        _first_difference(seen.value, expected)
    )


def wrong_items(seen: Evidence, expected: Sequence[object]) -> str:
    """Say the same where the order does not matter."""
    if seen.hidden:
        return f"{call(seen)} returned other items than expected for inputs that are not shown."
    return (
        f"{call(seen)} returned {_named(seen.value)}; "
        f"a list of the items {short(list(expected))}, in any order, was expected."
    )


def nothing_raised(seen: Evidence, kind: str) -> str:
    """Say that an exception was expected and none came."""
    value = "a value" if seen.hidden else short(seen.value)
    return f"{call(seen)} returned {value}; it was expected to raise {kind}."


def other_error(seen: Evidence, kind: str, text: str | None) -> str:
    """Say that another exception came than the expected one."""
    wanted = kind if text is None or seen.hidden else f"{kind}: {text}"
    return f"{_error(seen)} It was expected to raise {wanted}."


def not_parallel(seen: Evidence, processes: int) -> str:
    """Say how many processes worked at once, and how many were asked for."""
    asked = f"{_count(processes, 'process', 'processes')} at once"
    if not seen.calls:
        return f"{call(seen)} never called the worker that it was given; {asked} had to do so."
    most = busiest(seen.calls)
    where = " (the process that called the function)" if _all_in_main(seen) else ""
    threads = busiest_threads(seen.calls)
    text = f"{call(seen)} had at most {_count(most, 'process', 'processes')}{where} at work at once"
    if most < threads:
        text += f", with {threads} threads"
    return f"{text}; {asked} were asked for."


def not_ran_in(seen: Evidence, processes: int) -> str:
    """Say in how many child processes the work was done."""
    most = len({call.pid for call in seen.calls} - {seen.main_pid})
    asked = _count(processes, "process", "processes")
    did = _count(most, "child process", "child processes")
    return f"{call(seen)} did the work in {did}; {asked} were asked for."


def too_many_inside(seen: Evidence, processes: int) -> str:
    """Say that more processes were inside at once than allowed."""
    return (
        f"{call(seen)} let {_count(busiest(seen.calls), 'process', 'processes')} into the worker "
        f"at once; at most {processes} may be inside."
    )


def phases_mixed(seen: Evidence, first: str, second: str) -> str:
    """Say that the second phase began too early."""
    return f"{call(seen)} called {second} before every call of {first} had ended."


def lost_update(seen: Evidence, balances: Mapping[str, int]) -> str:
    """Say what the accounts hold, what they should hold, and the schedule that lost it."""
    found = dict(seen.accounts)
    wrong = [name for name, value in balances.items() if found[name] != value]
    texts = [f"{name} holds {found[name]}, not {balances[name]}" for name in wrong]
    steps = _steps_of_loss(seen, wrong[0])
    return f"After {call(seen)}, {', '.join(texts)}: an update was lost." + (
        f" It happened like this: {'; '.join(steps)}." if steps else ""
    )


def _steps_of_loss(seen: Evidence, name: str) -> list[str]:
    """The first steps with an account, up to the first write that overwrites another's."""
    steps = []
    stale: dict[str, set[str]] = {}
    for step in seen.schedule:
        if step.thing != name or step.action not in _DONE:
            continue
        steps.append(f"{step.process} {_DONE[step.action]} {step.value}")
        if step.action == "read":
            stale.setdefault(step.process, set()).clear()
        elif step.process in stale and stale[step.process]:
            return steps[-8:]
        else:
            for other, writers in stale.items():
                if other != step.process:
                    writers.add(step.process)
    return []


_DONE = {"read": "read", "write": "wrote"}


def untidy(seen: Evidence) -> str:
    """Say what stayed behind, and what was written to stderr."""
    parts = []
    if seen.left:
        things = ", ".join(f"{left.kind} {left.name}" for left in seen.left[:6])
        more = f" and {len(seen.left) - 6} more" if len(seen.left) > 6 else ""
        parts.append(f"When {call(seen)} had returned, there was still: {things}{more}.")
    if seen.stderr.strip():
        text = "" if seen.hidden else f": {short(seen.stderr.strip(), 300)}"
        parts.append(f"{call(seen)} wrote to stderr{text}")
    return " ".join(parts)


def pickled(seen: Evidence, times: int) -> str:
    """Say how often the counted argument was pickled."""
    return (
        f"{call(seen)} had the table pickled {_count(seen.pickled, 'time', 'times')}; "
        f"{_count(times, 'time', 'times')} at most, once a process, is enough."
    )


def ending(seen: Evidence) -> str:
    """Say how a run ended that did not return."""
    return {
        RAISED: _error,
        DEADLOCK: _deadlock,
        TOO_SLOW: _too_slow,
        CRASHED: _crashed,
        NOT_IMPORTABLE: _not_importable,
    }[seen.ending](seen)


def stack_lines(seen: Evidence) -> list[str]:
    """Return, per waiting process, the line of the answer that waits (or the innermost one)."""
    names = {record.pid: record.name for record in seen.processes}
    lines = []
    for stack in seen.stacks:
        frame = _own_frame(seen, stack)
        if frame:
            who = "the main process" if stack.pid == seen.main_pid else names.get(stack.pid, "")
            lines.append(f"{who or 'a process'} waits in {frame}")
    return list(dict.fromkeys(lines))


def _own_frame(seen: Evidence, stack: Stack) -> str:
    own = [frame for frame in stack.frames if frame.file == f"{seen.module}.py"]
    if not own:
        return ""
    frame = own[0]
    return f"line {frame.line}: {source_line(seen, frame.line) or frame.function}"


def source_line(seen: Evidence, number: int) -> str:
    """Return a line of the answer, without its indentation."""
    lines = seen.source.splitlines()
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def _error(seen: Evidence) -> str:
    error = seen.raised_error
    if error is None:
        return f"{call(seen)} raised an exception."
    if error.type == "SystemExit":
        return f"{call(seen)} called sys.exit({error.message}) instead of returning."
    own = [frame for frame in error.frames if frame.file == f"{seen.module}.py"]
    where = f", on line {own[-1].line}: {source_line(seen, own[-1].line)}" if own else ""
    message = f": {short_text(error.message)}" if error.message and not seen.hidden else ""
    return f"{call(seen)} raised {error.type}{message}{where}."


def short_text(text: str, limit: int = 300) -> str:
    """Return a text on one line, cut at ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _deadlock(seen: Evidence) -> str:
    waiting = "; ".join(stack_lines(seen))
    return f"{call(seen)} never returns: every process waits, and nothing can wake one of them." + (
        f" {waiting[0].upper()}{waiting[1:]}." if waiting else ""
    )


def _too_slow(seen: Evidence) -> str:
    waiting = "; ".join(stack_lines(seen)).replace(" waits in ", " is in ")
    return f"{call(seen)} was still working after {seen.deadline:g} s." + (
        f" {waiting[0].upper()}{waiting[1:]}." if waiting else ""
    )


def _crashed(seen: Evidence) -> str:
    if seen.limit:
        return f"{call(seen)} was ended because it met a limit: {_LIMITS[seen.limit]}."
    if seen.detail:
        return f"{call(seen)} did not end as it should: {seen.detail}."
    code = seen.exit_code
    if code is None:
        return f"{call(seen)} ended without a result."
    how = f"by signal {-code}" if code < 0 else f"with exit code {code} (os._exit?)"
    return f"the process that ran {call(seen)} was ended {how} before the function returned."


def _not_importable(seen: Evidence) -> str:
    return f"{call(seen)} did not run: {seen.detail}"


_LIMITS = {
    "memory": "too much memory was in use",
    "processes": "too many processes were alive at once",
    "output": "too much was printed",
    "answer": "the answer is too large to be sent back",
}


def _first_difference(value: object, expected: object) -> str:
    if type(value) is not list or type(expected) is not list or len(value) != len(expected):
        return ""
    for place, (one, other) in enumerate(zip(value, expected, strict=True)):
        if one != other or type(one) is not type(other):
            return f" The first difference is at position {place}."
    return ""


def _named(value: object) -> str:
    return f"the {type(value).__name__} {short(value)}" if value is not None else "None"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _all_in_main(seen: Evidence) -> bool:
    return all(call.pid == seen.main_pid for call in seen.calls)


def _finding_lines(failure: Failure) -> list[str]:
    names = failure.findings or (failure.evidence.ending,)
    return [_paragraph("Finding:", f"{name} — {MEANINGS[name]}") for name in names]


def _cause(seen: Evidence, cause: Cause) -> str:
    line = source_line(seen, cause.line)
    where = f" Look at line {cause.line}: {line}" if line else ""
    return _paragraph("Cause:", f"{cause.name} — {cause.help}{where}")


def _paragraph(title: str, text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent=f"{title:<10}", subsequent_indent=_INDENT,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


MEANINGS = {
    DEADLOCK: "every process waits and nothing can wake one of them",
    TOO_SLOW: "it was still working when the time was up",
    CRASHED: "a process was killed by a signal, left by os._exit, or met a limit",
    RAISED: "an exception came out",
    NOT_IMPORTABLE: "a function or argument cannot be imported or pickled for another process",
    "wrong-value": "another value than expected",
    "lost-update": "a read-modify-write without mutual exclusion",
    "not-parallel": "the work did not overlap, or too few or too many processes did it",
    "over-synchronised": "a lock is held around work that should overlap",
    "left-behind": "processes, shared memory or managers were still there at the end",
    "noise": "the answer wrote to stderr",
}
"""What the names of endings and findings mean."""

_SHORT = reprlib.Repr()
_SHORT.maxlist = _SHORT.maxtuple = _SHORT.maxset = _SHORT.maxdict = 12
_SHORT.maxstring = _SHORT.maxother = 80
_SHORT.maxlevel = 4
