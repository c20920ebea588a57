"""Causes of handing something else over than was meant: ``called-not-passed``, ``args-not-a-tuple``."""

import ast
import re
from collections.abc import Iterator

from autograde.diagnosis.case import TAKES_TASK, Case
from autograde.diagnosis.syntax import FunctionNode, argument
from autograde.failure import Cause
from autograde.records import RAISED

_NOT_CALLABLE = re.compile(r"object is not callable$")
_WRONG_ARGUMENTS = re.compile(
    r"(takes .* positional arguments? but|missing \d+ required positional|"
    r"argument after \* must be an iterable|object is not iterable)"
)
_LOOK_UPS = ("get", "getattr", "pop")
"""Calls that find a function, if there is one."""


def called_not_passed(case: Case) -> Cause | None:
    """The function was called, and what it returned was handed over as ``target``."""
    for line in _lines_that_made_no_target(case):
        for call in case.answer.calls_at(line):
            target = _target(case, call)
            if isinstance(target, ast.Call) and case.answer.called(target) not in _LOOK_UPS:
                return _called(line)
    for call in (*_calls_of_the_first_argument(case), *_calls_of_the_initializer(case)):
        return _called(call.lineno)
    return None


def _target(case: Case, call: ast.Call) -> ast.expr | None:
    """What a call gives as the target of a process: itself, or through a function of the answer."""
    name = case.answer.called(call)
    if name in ("Process", *_subclasses(case)):
        return argument(call, "target", 1)
    found = [f for known, f in case.answer.functions.items() if known.rpartition(".")[2] == name]
    for function in found:
        bound = isinstance(call.func, ast.Attribute) and bool(function.args.args[:1])
        for place, parameter in enumerate(function.args.args[bound:]):
            if _passes_on(case, function, parameter.arg):
                return argument(call, parameter.arg, place)
    return argument(call, "target")


def _passes_on(case: Case, function: FunctionNode, parameter: str) -> bool:
    """Whether a function makes a process whose target is this parameter."""
    return any(
        isinstance(node, ast.Call)
        and case.answer.called(node) == "Process"
        and getattr(argument(node, "target", 1), "id", "") == parameter
        for node in ast.walk(function)
    )


def _called(line: int) -> Cause:
    return Cause(
        "called-not-passed",
        "Pass the function itself and its arguments apart, target=f, args=(x,): f(x) calls it here "
        "and now, in this process.",
        line,
    )


def _lines_that_made_no_target(case: Case) -> Iterator[int]:
    """Lines that made a process without a callable target, or that still call it."""
    for act in case.own_acts("made-process"):
        if not act.thing.startswith("callable "):
            yield act.place.line
            if function := case.answer.function_at(act.place.line):
                yield from [call.lineno for call in case.answer.calls(function.name)]
    if case.hangs:
        yield from case.own_lines(case.main)[0 if _is_inside_worker(case) else 1 :]
    if case.seen.ending == RAISED:
        error = case.seen.raised_error
        yield from case.raised_lines[0 if error and error.by_worker else 1 :]


def _is_inside_worker(case: Case) -> bool:
    """Whether the main process is in a handed-in worker: then all lines of the answer called it."""
    return any(f.file == "tracing.py" for frames in case.stacks(case.main) for f in frames)


def _calls_of_the_first_argument(case: Case) -> Iterator[ast.Call]:
    messages = [act.thing for act in case.acts("task-failed")]
    error = case.seen.raised_error
    messages += [f"{error.type}: {error.message}"] if error and not error.by_worker else []
    if any("TypeError" in text and _NOT_CALLABLE.search(text) for text in messages):
        for call in case.answer.calls(*TAKES_TASK):
            task = argument(call, "func", 0) if isinstance(call.func, ast.Attribute) else None
            if isinstance(task, ast.Call) and case.answer.called(task) != "partial":
                yield call


def _calls_of_the_initializer(case: Case) -> Iterator[ast.Call]:
    for act in case.own_acts("made-pool"):
        for call in case.answer.calls_at(act.place.line):
            if act.thing.startswith("NoneType ") and isinstance(
                argument(call, "initializer"), ast.Call
            ):
                yield call


def args_not_a_tuple(case: Case) -> Cause | None:
    """``args=(x)`` is ``args=x``: each element of x became an argument, or x has none."""
    for call in _calls_without_tuple(case):
        return Cause(
            "args-not-a-tuple",
            "Write args=(x,) with the comma: (x) is just x, and its elements become the arguments.",
            call.lineno,
        )
    return None


def _calls_without_tuple(case: Case) -> Iterator[ast.Call]:
    unpacked = bool(_WRONG_ARGUMENTS.search(_texts_of_type_errors(case)))
    for call in case.answer.calls("Process", *_subclasses(case)):
        if _unpacks(case, call, argument(call, "args", 3), "made-process", unpacked):
            yield call
    for call in case.answer.calls("Pool", "ProcessPoolExecutor"):
        if _unpacks(case, call, argument(call, "initargs"), "made-pool", unpacked):
            yield call
    for call in case.answer.calls("apply_async", "apply") if unpacked else ():
        given = argument(call, "args", 1)
        if _is_no_tuple(given) and _in_parentheses(case, given):
            yield call


def _unpacks(case: Case, call: ast.Call, given: ast.expr | None, made: str, unpacked: bool) -> bool:
    """Whether something else than a tuple was given, and its elements were taken for arguments."""
    here = [act for act in case.own_acts(made) if _spans(call, act.place.line)]
    kinds = {act.thing.rpartition(" ")[2] for act in here}
    if not _is_no_tuple(given) or not kinds or "tuple" in kinds:
        return False
    if kinds & {"str", "bytes", "dict"}:
        return unpacked or case.hangs or bool(case.findings)
    return unpacked and ("list" not in kinds or _in_parentheses(case, given))


def _in_parentheses(case: Case, node: ast.expr | None) -> bool:
    """Whether an expression is written ``(x)``."""
    if node is None:
        return False
    before = case.answer.source.splitlines()[node.lineno - 1].encode()[: node.col_offset]
    return before.rstrip().endswith(b"(")


def _texts_of_type_errors(case: Case) -> str:
    """Return what type errors said, one a line: in children, in tasks, in the function itself."""
    texts = [failed.message for failed in case.seen.failed if failed.type == "TypeError"]
    texts += [act.thing for act in case.acts("task-failed") if "TypeError" in act.thing]
    texts += [line for line in case.seen.stderr.splitlines() if line.startswith("TypeError: ")]
    error = case.seen.raised_error
    texts += [error.message] if error and error.type == "TypeError" else []
    return "\n".join(texts)


def _is_no_tuple(node: ast.expr | None) -> bool:
    """Whether an expression is one that nobody would write for a tuple of arguments."""
    return isinstance(
        node, ast.Constant | ast.Name | ast.Attribute | ast.Subscript | ast.JoinedStr | ast.BinOp
    )


def _subclasses(case: Case) -> list[str]:
    classes = [node for node in case.answer.nodes if isinstance(node, ast.ClassDef)]
    return [c.name for c in classes if any("Process" in case.answer.origin(b) for b in c.bases)]


def _spans(call: ast.Call, line: int) -> bool:
    return call.lineno <= line <= (call.end_lineno or call.lineno)
