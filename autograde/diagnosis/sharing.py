"""Causes to do with what processes share, and when it is read."""

import ast
from collections.abc import Iterator

from autograde.diagnosis.case import MANAGER, Case
from autograde.diagnosis.syntax import (
    FunctionNode,
    argument,
    changed_in_place,
    first_line,
    last_line,
    mutations,
    names_in,
)
from autograde.failure import Cause
from autograde.records import RAISED, TOO_SLOW, Act, Changed

_GONE = (
    "ConnectionRefusedError", "ConnectionResetError", "ConnectionAbortedError", "BrokenPipeError",
    "FileNotFoundError", "EOFError",
)  # fmt: skip
_READS = ("__getitem__", "get", "copy", "keys", "values", "items", "__len__", "__contains__")
_GETS_ONE = ("__getitem__", "get", "setdefault", "__getattribute__")
_TAKES_FUNCTION = (
    "map", "starmap", "apply", "apply_async", "map_async", "starmap_async", "imap",
    "imap_unordered", "submit",
)  # fmt: skip


def not_shared(case: Case) -> Cause | None:
    """A child changed an ordinary object, and the parent looks at its own."""
    for changed in case.seen.changed:
        if case.went_wrong or _waits_for(case, changed):
            line = _changed_and_expected(case, changed)
            if line:
                return _not_shared(line)
    if case.found("wrong-value"):
        for line in _globals_changed_in_tasks(case):
            return _not_shared(line)
    return None


def _waits_for(case: Case, changed: Changed) -> bool:
    """Whether the parent waits at a queue of ``queue``, or polls, for what a child changed."""
    if not case.hangs:
        return False
    loops = (case.answer.loop_at(line) for line in case.own_lines(case.main))
    polls = case.seen.ending == TOO_SLOW and any(isinstance(loop, ast.While) for loop in loops)
    return polls or changed.type.endswith("Queue")


def _not_shared(line: int) -> Cause:
    return Cause(
        "not-shared",
        "Send results back (a queue, a pipe, a pool's return values) or use shared memory or a "
        "manager: what a child changes in an ordinary object or global name, it changes in its own "
        "copy.",
        line,
    )


def _changed_and_expected(case: Case, changed: Changed) -> int:
    """Return the line on which something is changed that another function expects to see changed."""
    target = case.answer.functions.get(case.kind(changed.pid))
    if changed.kind == "attribute":
        return _attribute(case, changed.name)
    if target is None:
        return 0
    if changed.kind == "global":
        lines = mutations(target, changed.name) or _lines_of_global(case, changed.name)
        used = any(
            changed.name in names_in(function, ast.Load)
            for function in case.answer.called_from(case.seen.function)
            if function is not target and not mutations(function, changed.name)
        )
        return lines[0] if lines and used else 0
    return _argument(case, target, changed.name)


def _lines_of_global(case: Case, name: str) -> list[int]:
    return [
        line for function in case.answer.functions.values() for line in mutations(function, name)
    ]


def _attribute(case: Case, name: str) -> int:
    """``self.result = …`` in one method, and ``process.result`` read in another function."""
    changes = {
        function: lines
        for function in case.answer.functions.values()
        if (lines := _changes_of_attribute(function, name))
    }
    read = any(
        isinstance(node, ast.Attribute) and node.attr == name and isinstance(node.ctx, ast.Load)
        for function in case.answer.called_from(case.seen.function)
        if function not in changes
        for node in ast.walk(function)
    )
    lines = [found[0] for function, found in changes.items() if function.name != "__init__"]
    return lines[-1] if lines and read else 0


def _changes_of_attribute(function: FunctionNode, name: str) -> list[int]:
    return [
        first_line(node)
        for node in ast.walk(function)
        for changed in (node, changed_in_place(node))
        if isinstance(changed, ast.Attribute)
        and changed.attr == name
        and (changed is not node or isinstance(changed.ctx, ast.Store))
    ]


def _argument(case: Case, target: FunctionNode, position: str) -> int:
    """An argument that the function changes, and that the caller reads after the call."""
    parameters = [each.arg for each in (*target.args.posonlyargs, *target.args.args)]
    if position.isdigit() and int(position) >= len(parameters):
        return 0
    parameter = parameters[int(position)] if position.isdigit() else position
    for call in case.answer.passes(target.name):
        given = _given(call, position)
        around = case.answer.function_at(call.lineno)
        if isinstance(given, ast.Name) and around and _read_after(around, given.id, call):
            lines = mutations(target, parameter)
            return lines[0] if lines else call.lineno
    return 0


def _given(call: ast.Call, position: str) -> ast.expr | None:
    if not position.isdigit():
        kwargs = argument(call, "kwargs", 4)
        pairs = zip(kwargs.keys, kwargs.values, strict=True) if isinstance(kwargs, ast.Dict) else ()
        for key, value in pairs:
            if isinstance(key, ast.Constant) and key.value == position:
                return value
        return None
    given = argument(call, "args", 3)
    if isinstance(given, ast.Tuple | ast.List) and int(position) < len(given.elts):
        return given.elts[int(position)]
    return None


def _read_after(function: FunctionNode, name: str, call: ast.Call) -> bool:
    return any(
        isinstance(node, ast.Name)
        and node.id == name
        and isinstance(node.ctx, ast.Load)
        and node.lineno > last_line(call)
        for node in ast.walk(function)
    )


def _globals_changed_in_tasks(case: Case) -> Iterator[int]:
    """Global names that a pool's task changes and the graded function reads."""
    graded = case.answer.functions.get(case.seen.function)
    if graded is None:
        return
    for call in case.answer.calls(*_TAKES_FUNCTION):
        task = argument(call, "func", 0)
        function = case.answer.functions.get(task.id) if isinstance(task, ast.Name) else None
        for name in case.answer.global_names if function else ():
            lines = mutations(function, name) if function and _is_global(function, name) else []
            if lines and _read_after(graded, name, call):
                yield lines[0]


def _is_global(function: FunctionNode, name: str) -> bool:
    """Whether a name in a function is the module's: declared so, or never assigned there."""
    declared = {
        n for node in ast.walk(function) if isinstance(node, ast.Global) for n in node.names
    }
    arguments = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)}
    return name in declared or name not in names_in(function, ast.Store) | arguments


def proxy_mutation(case: Case) -> Cause | None:
    """What a managed container gave out is a copy; it was changed, and not put back."""
    if not case.went_wrong:
        return None
    for act in case.own_acts("got-copy"):
        if act.thing.partition(" ")[0].rpartition(".")[2] not in _GETS_ONE:
            continue
        line = _changed_copy(case, act)
        if line:
            return Cause(
                "proxy-mutation",
                "Assign the changed object back, d[key] = d[key] + [item], under a lock: what d[key] "
                "gives is a copy, and the manager does not see it changed.",
                line,
            )
    return None


def _changed_copy(case: Case, act: Act) -> int:
    """Return the line on which what was got from a proxy is changed, if it is not put back.

    What the main process takes into a name it may well change for itself.
    """
    line = act.place.line
    for node in case.answer.at(line):
        changed = changed_in_place(node)
        if changed is not None and not isinstance(changed, ast.Name) and _is_at(changed, line):
            return first_line(node)
        if act.pid == case.main:
            continue
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            function = case.answer.function_at(line)
            name = node.targets[0].id
            if function is not None and not _is_put_back(function, name):
                return _changed_in_place_after(function, name, line)
    return 0


def _is_at(node: ast.expr, line: int) -> bool:
    return first_line(node) <= line <= last_line(node)


def _changed_in_place_after(function: FunctionNode, name: str, line: int) -> int:
    lines = (
        first_line(node)
        for node in ast.walk(function)
        if isinstance(changed := changed_in_place(node), ast.Name) and changed.id == name
    )
    return min((each for each in lines if each >= line), default=0)


def _is_put_back(function: FunctionNode, name: str) -> bool:
    """Whether what a name stands for is assigned to a part of something else, or handed to a call."""
    return any(_puts_back(node, name) for node in ast.walk(function))


def _puts_back(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Call):
        return any(name in names_in(each, ast.Load) for each in node.args)
    if not isinstance(node, ast.Assign) or name not in names_in(node.value, ast.Load):
        return False
    parts = [each for each in node.targets if isinstance(each, ast.Subscript | ast.Attribute)]
    return any(name not in names_in(each, ast.Load) for each in parts)


def manager_gone(case: Case) -> Cause | None:
    """A proxy was used when the manager's process had ended."""
    ends = [p.end for p in case.seen.processes if p.kind == MANAGER and p.end is not None]
    if not ends:
        return None
    gone = min(ends)
    error = case.seen.raised_error
    in_proxy = error is not None and any(frame.file == "managers.py" for frame in error.frames)
    if case.seen.ending == RAISED and error and in_proxy and error.type in _GONE:
        return _gone(case.raised_lines[0] if case.raised_lines else 0)
    for failed in case.failures:
        in_proxy = "managers.py" in failed.files and failed.at >= gone
        if failed.type in _GONE and in_proxy and (case.findings or case.hangs):
            return _gone(failed.places[-1].line if failed.places else 0)
    return None


def _gone(line: int) -> Cause:
    return Cause(
        "manager-gone",
        "Use proxies only while their manager runs: inside its with block, after all processes are "
        "joined; copy what you need (dict(d), list(l)) before it ends.",
        line,
    )


def read_too_early(case: Case) -> Cause | None:
    """A result was read before the one who makes it had ended."""
    error = case.seen.raised_error
    if case.seen.ending == RAISED and error and error.message.endswith(" not ready"):
        return _early(case.raised_lines[0]) if case.raised_lines else None
    if not case.went_wrong:
        return None
    for act in [*_exit_codes(case), *_tasks(case), *_values(case)]:
        return _early(act.place.line)
    return None


def _early(line: int) -> Cause:
    return Cause(
        "read-too-early",
        "Wait first (join() or get()) and read then: the process had not ended when this was read.",
        line,
    )


def _exit_codes(case: Case) -> Iterator[Act]:
    """Exit codes that were ``None``, unless that was to tell whether a process is to be ended."""
    for act in case.own_acts("no-exit-code"):
        telling = case.seen.value is not None and case.acts("terminate", "kill", thing=act.thing)
        if act.thing and not telling and not case.acts("exit-code", thing=act.thing):
            yield act


def _tasks(case: Case) -> Iterator[Act]:
    for act in case.own_acts("not-ready"):
        if not case.acts("ready", "fetch", thing=act.thing, pid=act.pid):
            yield act


def _values(case: Case) -> Iterator[Act]:
    """The last read of a shared value, if another process used it later, and was joined later."""
    for act in case.own_acts("read-value", "call"):
        if act.pid != case.main or not _is_read(act):
            continue
        name = _shared(act)
        alike = [
            each for each in case.acts("read-value", "write-value", "call") if _shared(each) == name
        ]
        last_read = max(each.last for each in alike if each.pid == case.main and _is_read(each))
        used_later = any(each.last > act.last for each in alike if each.pid != case.main)
        joined_later = any(each.first > act.last for each in case.acts("join", pid=case.main))
        if act.last == last_read and used_later and joined_later:
            yield act


def _is_read(act: Act) -> bool:
    return act.operation == "read-value" or act.thing.partition(" ")[0].endswith(
        tuple(f".{name}" for name in _READS)
    )


def _shared(act: Act) -> str:
    """Name what an act used: the shared value's lock, or the object in the manager."""
    return act.thing.rpartition(" ")[2] if act.operation == "call" else act.thing
