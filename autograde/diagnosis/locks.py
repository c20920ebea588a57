"""Causes to do with locks: not released, taken twice, in opposite orders, one for each process."""

import ast
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from autograde import losses
from autograde.diagnosis.case import Case
from autograde.diagnosis.syntax import FunctionNode, first_line, last_line
from autograde.failure import Cause
from autograde.records import Act, Waiting

_LOCKS = ("Lock", "RLock")
_SEMAPHORES = ("Semaphore", "BoundedSemaphore")


@dataclass(frozen=True)
class Held:
    """A lock that was taken and not given back, and the act of taking it."""

    taken: Act

    @property
    def pid(self) -> int:
        """The process that took it."""
        return self.taken.pid


def lock_order(case: Case) -> Cause | None:
    """Each waits for a lock that the next one holds, all round."""
    if not case.hangs:
        return None
    waits = {(wait.pid, wait.thread): wait for wait in case.waiting("acquire")}
    for wait in case.own_waiting("acquire"):
        if _leads_back(case, wait, waits):
            return Cause(
                "lock-order",
                "Take the locks in the same order everywhere, say by a unique number: here each "
                "holds one lock and waits for the other's.",
                wait.place.line,
            )
    return None


def lock_taken_twice(case: Case) -> Cause | None:
    """The one who waits for a plain lock is the one who holds it, further out."""
    if not case.hangs:
        return None
    for wait in case.own_waiting("acquire"):
        held = held_by(case, wait.thing)
        if held and _is_same(held, wait) and _is_nested(case, held, wait):
            return Cause(
                "lock-taken-twice",
                "Do not take a Lock again while you hold it: take it once, further out, or use an "
                "RLock.",
                wait.place.line,
            )
    return None


def lock_not_released(case: Case) -> Cause | None:
    """Somebody waits for a lock whose holder has ended, or has gone on without giving it back."""
    if not case.hangs:
        return None
    for wait in case.waiting("acquire"):
        held = held_by(case, wait.thing)
        if held and case.own(held.taken.place) and _is_lost(case, held, wait):
            return _not_released(held.taken.place.line)
        taken = _permits_kept(case, wait)
        if taken and case.own(taken[-1].place):
            return _not_released(taken[-1].place.line)
    return None


def _not_released(line: int) -> Cause:
    return Cause(
        "lock-not-released",
        "Release the lock on every path, also after an exception: write `with lock:`.",
        line,
    )


def _permits_kept(case: Case, wait: Waiting) -> list[Act]:
    """Return who took a semaphore for good: all have ended since, or gone on without giving it back.

    Where one gives what others take, it is a signal, and nobody keeps it.
    """
    taken = case.acts("acquire", thing=wait.thing)
    had, given = _times(taken), _times(case.acts("release", thing=wait.thing))
    kept = [act for act in taken if had[act.pid] > given[act.pid]]
    lost = kept and all(_is_lost(case, Held(act), wait) for act in kept)
    return kept if lost and given <= had and _kinds(case, wait.thing) & set(_SEMAPHORES) else []


def _times(acts: list[Act]) -> Counter[int]:
    """Return how often each process did something."""
    found = Counter[int]()
    for act in acts:
        found[act.pid] += act.times
    return found


def lock_per_process(case: Case) -> Cause | None:
    """Each process takes a lock that it has made itself."""
    if not case.found("lost-update", "not-parallel", "wrong-value") or _lost_nothing(case):
        return None
    made = {act.thing.rpartition(" ")[0]: act for act in case.own_acts("made-lock")}
    taken = [act for act in case.own_acts("acquire") if act.pid != case.main]
    places = {act.place for act in taken}
    for place in sorted(places, key=lambda place: place.line):
        here = [act for act in taken if act.place == place]
        own = [act for act in here if act.thing in made and made[act.thing].pid == act.pid]
        if len({act.pid for act in own}) > 1 and len(own) == len(here):
            return _own_lock(made[own[0].thing].place.line)
        if _each_has_another(here, made):
            return _own_lock(made[here[0].thing].place.line)
    lost = case.found("lost-update") or losses.were_mixed(case.seen)
    asked_for = any(_asks_for_lock(case, act.place.line) for act in taken)
    return _lock_of_threads(case) if lost and not asked_for else None


def _lost_nothing(case: Case) -> bool:
    """Whether a value is wrong, and the steps of the schedule show that no lock was lacking."""
    return (
        case.found("wrong-value") and bool(case.seen.schedule) and not losses.were_mixed(case.seen)
    )


def _asks_for_lock(case: Case, line: int) -> bool:
    """Whether a line takes a lock itself: a ``Value`` has one that it takes at each access."""
    return bool(case.answer.calls_at(line, "acquire")) or any(
        isinstance(node, ast.With) and first_line(node) <= line < first_line(node.body[0])
        for node in case.answer.at(line)
    )


def _each_has_another(taken: list[Act], made: Mapping[str, Act]) -> bool:
    """Whether each process took a lock that no other took, and one line has made all of these."""
    if any(act.thing not in made for act in taken):
        return False
    pairs = {(act.pid, act.thing) for act in taken}
    pids, locks = {act.pid for act in taken}, {act.thing for act in taken}
    places = {made[lock].place for lock in locks}
    return len(pids) > 1 and len(pairs) == len(pids) == len(locks) and len(places) == 1


def _own_lock(line: int) -> Cause:
    return Cause(
        "lock-per-process",
        "Make one lock in the parent and hand it to every process: a lock that each process makes "
        "for itself keeps nobody out.",
        line,
    )


def _lock_of_threads(case: Case) -> Cause | None:
    """A lock of ``threading`` is copied into each process."""
    for node in case.answer.calls(*_LOCKS):
        if case.answer.origin(node.func).startswith("threading."):
            return _own_lock(node.lineno)
    return None


def held_by(case: Case, lock: str) -> Held | None:
    """Return who took a lock last, if it is a lock that has not been given back since."""
    taken = case.acts("acquire", thing=lock)
    if not _kinds(case, lock) & set(_LOCKS) or not taken:
        return None
    if case.times("acquire", thing=lock) <= case.times("release", thing=lock):
        return None
    return Held(taken[-1])


def _kinds(case: Case, lock: str) -> set[str]:
    """Return the names of a lock's class; none where its making was not seen."""
    made = (act.thing.rpartition(" ") for act in case.acts("made-lock"))
    return {kind for name, _, kind in made if name == lock}


def _is_same(held: Held, wait: Waiting) -> bool:
    return (held.taken.pid, held.taken.thread) == (wait.pid, wait.thread)


def _leads_back(case: Case, wait: Waiting, waits: Mapping[tuple[int, int], Waiting]) -> bool:
    passed: set[tuple[int, int]] = set()
    here: Waiting | None = wait
    while here is not None and (here.pid, here.thread) not in passed:
        passed.add((here.pid, here.thread))
        held = held_by(case, here.thing)
        here = waits.get((held.pid, held.taken.thread)) if held else None
    return here is wait and len(passed) > 1


def _is_nested(case: Case, held: Held, wait: Waiting) -> bool:
    """Whether the lock is waited for from within what its holder does while it holds it."""
    taken_at = held.taken.place.line
    function = case.answer.function_at(taken_at)
    if function is None or not case.own(held.taken.place):
        return False
    lines = _lines(case, wait)
    if _gives_back_at_end_of_with(case, function):
        return any(_is_in_with(case, function, line) for line in lines)
    inside = [line for line in lines if _is_in(function, line)]
    if taken_at == wait.place.line:
        again = len(inside) > 1 or _takes_several(function, taken_at)
        return again and _gives_back(function)
    return bool(inside) and _gives_back(function)


def _is_lost(case: Case, held: Held, wait: Waiting) -> bool:
    if not case.is_alive(held.pid):
        return case.processes[held.pid].finished  # else it was killed in the middle
    function = case.answer.function_at(held.taken.place.line)
    if function is None or _takes_with(function, held.taken.place.line):
        return False
    lines = case.own_lines(held.pid)
    if _gives_back_at_end_of_with(case, function):
        return not any(_may_be_in_with(case, function, line) for line in lines)
    if _is_same(held, wait):
        return not _is_nested(case, held, wait)
    return not any(_is_in(function, line) for line in lines) or not _gives_back(function)


def _lines(case: Case, wait: Waiting) -> list[int]:
    """The lines of the answer in the stack of the thread that waits, innermost first."""
    for frames in case.stacks(wait.pid):
        lines = [frame.line for frame in frames if frame.file == wait.place.file]
        if lines[:1] == [wait.place.line]:
            return lines
    return [wait.place.line]


def _is_in(function: FunctionNode, line: int) -> bool:
    return function.lineno <= line <= (function.end_lineno or function.lineno)


def _takes_with(function: FunctionNode, line: int) -> bool:
    return any(
        isinstance(node, ast.With) and node.lineno <= line <= node.body[0].lineno
        for node in ast.walk(function)
    )


def _gives_back_at_end_of_with(case: Case, function: FunctionNode) -> bool:
    """Whether a function is the first part of a context manager, of which the last gives back."""
    if any(isinstance(node, ast.Yield) for node in ast.walk(function)):
        return _gives_back(function)
    name = case.answer.qualified_name(function)
    leave = case.answer.functions.get(f"{name.rpartition('.')[0]}.__exit__")
    return function.name == "__enter__" and leave is not None and _gives_back(leave)


def _is_in_with(case: Case, function: FunctionNode, line: int) -> bool:
    """Whether a line is in the body of a ``with`` that names this context manager."""
    name = case.answer.qualified_name(function).removesuffix(".__enter__").rpartition(".")[2]
    return any(
        isinstance(node, ast.With)
        and first_line(node.body[0]) <= line <= last_line(node)
        and name in {case.answer.called(call) for item in node.items for call in _calls_in(item)}
        for node in case.answer.at(line)
    )


def _may_be_in_with(case: Case, function: FunctionNode, line: int) -> bool:
    """Whether a line is in the body of a ``with`` that may stand for this context manager."""
    return _is_in_with(case, function, line) or any(
        isinstance(node, ast.With)
        and first_line(node.body[0]) <= line <= last_line(node)
        and not all(isinstance(item.context_expr, ast.Call) for item in node.items)
        for node in case.answer.at(line)
    )


def _calls_in(node: ast.AST) -> list[ast.Call]:
    return [each for each in ast.walk(node) if isinstance(each, ast.Call)]


def _takes_several(function: FunctionNode, line: int) -> bool:
    """Whether a line takes one thing after another, and keeps all: a ``with`` for two, an ``ExitStack``."""
    return any(
        isinstance(node, ast.Attribute) and node.attr == "enter_context" and node.lineno == line
        for node in ast.walk(function)
    ) or any(
        isinstance(node, ast.With)
        and len(node.items) > 1
        and node.lineno <= line <= node.body[0].lineno
        for node in ast.walk(function)
    )


def _gives_back(function: FunctionNode) -> bool:
    """Whether a function has a ``release()`` for each ``acquire()``; ``with`` has it built in.

    One that is called after an exception alone is not one.
    """
    handlers = [node for node in ast.walk(function) if isinstance(node, ast.ExceptHandler)]
    for_errors = sum(_count_of_calls(handler, "release") for handler in handlers)
    released = _count_of_calls(function, "release") - for_errors
    return _count_of_calls(function, "acquire") <= released


def _count_of_calls(node: ast.AST, method: str) -> int:
    return sum(
        isinstance(call.func, ast.Attribute) and call.func.attr == method
        for call in _calls_in(node)
    )
