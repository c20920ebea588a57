"""Causes of a wrong idea of the end: ``missing-sentinel``, ``queue-empty-check``, ``timeout-as-end``."""

import ast
from collections.abc import Iterator

from autograde.diagnosis import pipe_ends
from autograde.diagnosis.case import MANAGER, WAITS_FOR_TASK, Case
from autograde.diagnosis.syntax import Answer, argument, last_line, names_in
from autograde.failure import Cause
from autograde.records import DEADLOCK, Act, Waiting

_GIVE_UP = ("get-gave-up", "poll-gave-up", "wait-gave-up")
_TAKES = ("get", "recv")
_GIVES = ("put", "send")
_NOBODY_TAKES = ("BrokenPipeError", "ConnectionResetError")
_PATIENT = (
    "join", "get", "recv", "wait", "join-pool", "close-pool", "pool-call", *WAITS_FOR_TASK,
)  # fmt: skip


def missing_sentinel(case: Case) -> Cause | None:
    """A consumer waits for an end marker, and all who could put one wait too or have ended."""
    if not (case.hangs or case.found("left-behind")) or case.somebody_died:
        return None
    endless = case.hangs
    if any(wait.operation not in _PATIENT for wait in case.waits):
        return None
    for wait in case.own_waiting(*_TAKES):
        too_few = _markers(case, wait.thing) < len(_consumers(case, wait.thing))
        too_few = too_few or (_is_in_pool(case, wait) and _is_drained(case, wait.thing))
        for_marker = _waits_for_marker(case.answer, wait.place.line, endless)
        if too_few and for_marker and _is_needed(case, wait):
            return Cause(
                "missing-sentinel",
                "Put one end marker for each consumer after the last item: this one waits for "
                "an item that never comes.",
                wait.place.line,
            )
    return None


def queue_empty_check(case: Case) -> Cause | None:
    """``empty()`` decided, and it was wrong: something still came, or somebody else took it."""
    if case.hangs:
        return _empty_check_before_get(case)
    for act in _decisions(case, "found-empty") if case.went_wrong else ():
        if _more_came(case, act):
            return _empty_check(act.place.line)
    return None


def timeout_as_end(case: Case) -> Cause | None:
    """Somebody gave up waiting, and something still came."""
    if not case.went_wrong:
        return None
    for act in _decisions(case, *_GIVE_UP):
        asked_for = case.own_acts("terminate", "kill") and not _is_fixed(case.answer, act)
        if _more_came(case, act) and not asked_for:
            return _timeout(act.place.line)
    for act in case.own_acts("sleep"):
        if act.pid == case.main and _only_slept(case, act):
            return _timeout(act.place.line)
    return None


def given_up_before_waiting(case: Case) -> Cause | None:
    """Nothing moves, since somebody took an empty queue or a time-out for the end before."""
    if case.seen.ending != DEADLOCK:
        return None
    for act in _decisions(case, "found-empty", *_GIVE_UP):
        if _more_came(case, act):
            line = act.place.line
            return _empty_check(line) if act.operation == "found-empty" else _timeout(line)
    return None


def _is_fixed(answer: Answer, act: Act) -> bool:
    """Whether the time that was waited stands in the answer, rather than being asked for."""
    calls = answer.calls_at(act.place.line, "get", "poll", "wait")
    given = [each for call in calls for each in (*call.args, *(k.value for k in call.keywords))]
    return any(_is_marker(each) and not _is_flag(each) for each in given)


def _is_flag(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, bool)


def _timeout(line: int) -> Cause:
    return Cause(
        "timeout-as-end",
        "Wait for an end marker, for EOFError, or for as many items as there are: that nothing "
        "came for a while does not mean that nothing more will come.",
        line,
    )


def _empty_check(line: int) -> Cause:
    return Cause(
        "queue-empty-check",
        "Count the items or use end markers: empty() and qsize() tell what was there a moment ago, "
        "not that nothing more will come.",
        line,
    )


def _empty_check_before_get(case: Case) -> Cause | None:
    for wait in case.own_waiting("get"):
        takers = {act.pid for act in case.acts("get", thing=wait.thing)} - {wait.pid}
        for act in case.own_acts("found-filled", thing=wait.thing):
            if act.pid == wait.pid and takers and _guards(case.answer, act.place.line, wait):
                return _empty_check(act.place.line)
    return None


def _guards(answer: Answer, line: int, wait: Waiting) -> bool:
    """Whether a condition on ``line`` decides whether the line that waits is reached."""
    return any(
        isinstance(node, ast.While | ast.If) and node.test.lineno <= line <= last_line(node.test)
        for node in answer.at(wait.place.line)
    )


def _decisions(case: Case, *operations: str) -> Iterator[Act]:
    """The looks after which a process never took anything from that queue or pipe again."""
    for act in case.own_acts(*operations):
        taken = [each.last for each in case.acts(*_TAKES, thing=act.thing, pid=act.pid)]
        if act.last > max(taken, default=0.0) and _can_be_the_end(case.answer, act.place.line):
            yield act


def _can_be_the_end(answer: Answer, line: int) -> bool:
    """Whether what a line finds out can end the loop that it is in."""
    loop = answer.loop_at(line)
    if not isinstance(loop, ast.While | ast.For):
        return True
    in_test = isinstance(loop, ast.While) and loop.test.lineno <= line <= last_line(loop.test)
    left = any(isinstance(node, ast.Break | ast.Return) for node in ast.walk(loop))
    left = left or (isinstance(loop, ast.While) and _sets_what_it_tests(loop))
    caught_outside = any(isinstance(node, ast.Try) for node in answer.around(loop))
    return in_test or left or caught_outside


def _sets_what_it_tests(loop: ast.While) -> bool:
    """Whether a loop sets, under a condition or after an exception, a flag that it goes by."""
    tested = {ast.unparse(node) for node in ast.walk(loop.test) if _is_place(node)}
    return any(
        ast.unparse(target) in tested
        for condition in ast.walk(loop)
        if isinstance(condition, ast.If | ast.ExceptHandler)
        for node in ast.walk(condition)
        if isinstance(node, ast.Assign)
        for target in node.targets
    )


def _is_place(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute)


def _more_came(case: Case, act: Act) -> bool:
    given = case.acts(*_GIVES, thing=pipe_ends.other_end(case, act.thing) or act.thing)
    taken = case.acts(*_TAKES, thing=act.thing)
    items = sum(each.times for each in given if not _puts_marker(case, each))
    if items > sum(each.times for each in taken) or any(each.last > act.last for each in given):
        return True
    if case.hangs:
        return False
    if any(each.type in _NOBODY_TAKES and each.at > act.last for each in case.seen.failed):
        return True
    givers = {each.pid for each in given}
    takers = {each.pid for each in taken} | {act.pid, case.main}
    return any(
        record.begin <= act.last and not case.ended_by(record.pid, act.last)
        for record in case.seen.processes
        if record.pid not in takers | givers and record.kind != MANAGER
    )


def _only_slept(case: Case, sleep: Act) -> bool:
    """Whether a sleep is all that the main process did to wait for those who still work."""
    waited = case.acts("join", "get", "recv", *WAITS_FOR_TASK, "pool-call", "wait", pid=case.main)
    still_there = [
        record
        for record in case.seen.processes
        if record.begin <= sleep.last
        and not case.ended_by(record.pid, sleep.last)
        and record.kind != MANAGER
    ]
    return bool(still_there) and not waited


def _waits_for_marker(answer: Answer, line: int, or_for_ever: bool = True) -> bool:
    """Whether the loop at a line goes on until a certain item comes, or for ever."""
    if any(len(call.args) == 2 for call in answer.calls_at(line, "iter")):
        return True
    loop = answer.loop_at(line)
    if not isinstance(loop, ast.While):
        return False
    inside = list(ast.walk(loop))
    endless = isinstance(loop.test, ast.Constant) and not any(
        isinstance(node, ast.Break | ast.Return) for node in inside
    )
    items = {name for node in inside if _is_at(node, line) for name in names_in(node, ast.Store)}
    return (endless and or_for_ever) or any(
        _compares_with_marker(node, items) or _item_decides(node, items) for node in inside
    )


def _is_at(node: ast.AST, line: int) -> bool:
    return isinstance(node, ast.Assign | ast.NamedExpr) and node.lineno == line


def _item_decides(node: ast.AST, items: set[str]) -> bool:
    """Whether the loop goes on or not by what an item is: ``if not item: return``."""
    if isinstance(node, ast.While):
        return bool(names_in(node.test, ast.Load) & items)
    if not isinstance(node, ast.If):
        return False
    leaves = any(isinstance(each, ast.Break | ast.Return) for each in (*node.body, *node.orelse))
    return leaves and bool(names_in(node.test, ast.Load) & items)


def _compares_with_marker(node: ast.AST, items: set[str]) -> bool:
    """Whether an item is compared with a marker, as to whether it is that."""
    if isinstance(node, ast.match_case):
        return isinstance(node.pattern, ast.MatchSingleton | ast.MatchValue)
    if not isinstance(node, ast.Compare):
        return False
    same = all(isinstance(each, ast.Is | ast.IsNot | ast.Eq | ast.NotEq) for each in node.ops)
    sides = (node.left, *node.comparators)
    names = {
        name for side in sides for name in names_in(side, ast.Load) | names_in(side, ast.Store)
    }
    return same and bool(names & items) and any(_is_marker(each) for each in sides)


def _is_marker(node: ast.expr | None) -> bool:
    """Whether an expression looks like an end marker: a constant, or a name in capitals."""
    if isinstance(node, ast.Tuple):
        return all(map(_is_marker, node.elts))
    if isinstance(node, ast.Attribute):
        return node.attr.isupper()
    if isinstance(node, ast.Name):
        return node.id.strip("_").isupper() or "sentinel" in node.id.lower()
    return isinstance(node, ast.Constant)


def _puts_marker(case: Case, act: Act) -> bool:
    calls = case.answer.calls_at(act.place.line, "put", "put_nowait", "send")
    return case.own(act.place) and any(_is_marker(argument(call, "obj", 0)) for call in calls)


def _markers(case: Case, thing: str) -> int:
    things = {thing, pipe_ends.other_end(case, thing)}
    puts = [act for act in case.acts(*_GIVES) if act.thing in things]
    return sum(act.times for act in puts if _puts_marker(case, act))


def _consumers(case: Case, thing: str) -> set[int]:
    return {act.pid for act in case.acts(*_TAKES, thing=thing)} | {
        wait.pid for wait in case.waiting(*_TAKES, thing=thing)
    }


def _is_in_pool(case: Case, wait: Waiting) -> bool:
    """Whether a pool's worker waits. It may be a consumer several times, one task after the other."""
    return wait.pid in {worker.pid for worker in case.workers_of_pools()}


def _is_drained(case: Case, thing: str) -> bool:
    """Whether all that was put into a queue has been taken, every end marker too."""
    return sum(act.times for act in case.acts(*_GIVES, thing=thing)) == sum(
        act.times for act in case.acts(*_TAKES, thing=thing)
    )


def _is_needed(case: Case, wait: Waiting) -> bool:
    """Whether the program cannot go on (or was left) because this one waits."""
    if wait.pid == case.main:
        return True
    if not case.hangs:
        return True
    joined = any(each.thing == str(wait.pid) for each in case.waiting("join"))
    alike = any(
        case.kind(int(e.thing)) == case.kind(wait.pid)
        for e in case.waiting("join")
        if e.thing.isdigit()
    )
    results = case.own_waiting("pool-call", *WAITS_FOR_TASK)
    if _is_in_pool(case, wait) and any(each.pid == case.main for each in results):
        return True
    main = [each for each in case.own_waiting(*_TAKES) if each.pid == case.main]
    return joined or alike or any(_waits_for_marker(case.answer, e.place.line) for e in main)
