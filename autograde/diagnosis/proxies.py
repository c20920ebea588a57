"""Causes to do with managers: ``proxy-mutation``, ``manager-gone``."""

import ast

from autograde.diagnosis.case import MANAGER, Case
from autograde.diagnosis.syntax import (
    FunctionNode,
    changed_in_place,
    first_line,
    last_line,
    names_in,
)
from autograde.failure import Cause
from autograde.records import RAISED, Act, Opaque

_GONE = (
    "ConnectionRefusedError", "ConnectionResetError", "ConnectionAbortedError", "BrokenPipeError",
    "FileNotFoundError", "EOFError",
)  # fmt: skip
_PROXIES = "multiprocessing.managers."
_GETS_ONE = ("__getitem__", "get", "setdefault", "__getattribute__")


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
        changed = changed_in_place(node) or _changed_by_own_method(case, node)
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


def _changed_by_own_method(case: Case, node: ast.AST) -> ast.expr | None:
    """Return the object of a call whose method, one of the answer's, sets attributes of it."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    methods = case.answer.methods(node.func.attr)
    return node.func.value if any(map(_sets_attributes, methods)) else None


def _sets_attributes(method: FunctionNode) -> bool:
    first = [each.arg for each in method.args.args[:1]]
    return any(
        isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and ast.unparse(node.value) in first
        for node in ast.walk(method)
    )


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
    if case.found("wrong-value", "lost-update") and _is_proxy(case.seen.value):
        return _gone(_last_return(case))
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


def _is_proxy(value: object) -> bool:
    return isinstance(value, Opaque) and value.description.startswith(_PROXIES)


def _last_return(case: Case) -> int:
    function = case.answer.functions.get(case.seen.function)
    found = (
        [first_line(n) for n in ast.walk(function) if isinstance(n, ast.Return)] if function else []
    )
    return max(found, default=0)


def _gone(line: int) -> Cause:
    return Cause(
        "manager-gone",
        "Use proxies only while their manager runs: inside its with block, after all processes are "
        "joined; copy what you need (dict(d), list(l)) before it ends.",
        line,
    )
