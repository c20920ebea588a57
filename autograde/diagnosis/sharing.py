"""The cause ``not-shared``: what one process changes in its own copy, another looks for in vain."""

import ast
import itertools
from collections.abc import Iterator

from autograde.diagnosis.case import TAKES_TASK, Case
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
from autograde.records import RAISED, TOO_SLOW, Changed

_PLAIN = ("list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict")
_EMPTY = ("[]", "{}", "set()", "list()", "dict()")


def not_shared(case: Case) -> Cause | None:
    """A child changed an ordinary object, and the parent looks at its own."""
    for changed in case.seen.changed:
        if case.went_wrong or _waits_for(case, changed):
            line = _changed_and_expected(case, changed)
            if line:
                return _not_shared(line)
    if case.found("wrong-value"):
        in_tasks = itertools.chain(
            _globals_changed_in_tasks(case),
            _arguments_changed_in_tasks(case),
            _attributes_changed_in_tasks(case),
        )
        for line in in_tasks:
            return _not_shared(line)
    return None


def not_inherited(case: Case) -> Cause | None:
    """A child looked at a global name that the parent has set, in a module that it has imported anew."""
    if case.seen.start_method == "fork":
        return None
    in_parent = case.answer.called_from(case.seen.function)
    names = {name for function in in_parent for name in _globals_set_in(function)}
    for line in _lines_that_failed_in_children(case):
        function = case.answer.function_at(line)
        if function is not None and function not in in_parent and names & _names_at(case, line):
            return Cause(
                "not-shared",
                "Hand over what a child needs, with args= or a pool's initializer and initargs: a "
                "global name that is set in the parent is not set in a child, unless it is forked.",
                line,
            )
    return None


def _globals_set_in(function: FunctionNode) -> set[str]:
    return _declared_global(function) & names_in(function, ast.Store)


def _declared_global(function: FunctionNode) -> set[str]:
    return {n for node in ast.walk(function) if isinstance(node, ast.Global) for n in node.names}


def _lines_that_failed_in_children(case: Case) -> list[int]:
    lines = [failed.places[-1].line for failed in case.failures if failed.places]
    return lines + (case.raised_lines[:1] if case.seen.ending == RAISED else [])


def _names_at(case: Case, line: int) -> set[str]:
    return {
        node.id
        for node in case.answer.at(line)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


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
            if function is not target and _only_resets(function, changed.name)
        )
        return lines[0] if lines and used else 0
    return _argument(case, target, changed.name)


def _only_resets(function: FunctionNode, name: str) -> bool:
    """Whether all that a function does to a name is to make it empty, or a constant."""
    resets = {first_line(node) for node in ast.walk(function) if _resets(node, name)}
    return set(mutations(function, name)) <= resets


def _resets(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == name and _is_empty(node.value)
    return isinstance(node, ast.Call) and ast.unparse(node) == f"{name}.clear()"


def _is_empty(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) or ast.unparse(value) in _EMPTY


def _lines_of_global(case: Case, name: str) -> list[int]:
    return [
        line for function in case.answer.functions.values() for line in mutations(function, name)
    ]


def _attribute(case: Case, name: str) -> int:
    """``self.result = …`` in one method, and ``process.result`` read in another function."""
    in_parent = case.answer.called_from(case.seen.function)
    changes = {
        function: lines
        for function in case.answer.functions.values()
        if (lines := _changes_of_attribute(function, name))
        and not (function in in_parent and _only_resets_attribute(function, name))
    }
    read = any(
        isinstance(node, ast.Attribute) and node.attr == name and isinstance(node.ctx, ast.Load)
        for function in in_parent
        if function not in changes
        for node in ast.walk(function)
    )
    lines = [found[0] for function, found in changes.items() if function.name != "__init__"]
    return lines[-1] if lines and read else 0


def _only_resets_attribute(function: FunctionNode, name: str) -> bool:
    """Whether all that a function does to an attribute is to make it empty, or a constant."""
    resets = {
        first_line(node)
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and _is_empty(node.value)
    }
    return set(_changes_of_attribute(function, name)) <= resets


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
    for call in case.answer.calls(*TAKES_TASK):
        task = argument(call, "func", 0)
        function = case.answer.functions.get(task.id) if isinstance(task, ast.Name) else None
        for name in case.answer.global_names if function else ():
            lines = mutations(function, name) if function and _is_global(function, name) else []
            if lines and _read_after(graded, name, call):
                yield lines[0]


def _arguments_changed_in_tasks(case: Case) -> Iterator[int]:
    """Lists and dicts that are handed over with a task, which changes them, and read afterwards."""
    for call in case.answer.calls("apply_async", "apply", "submit"):
        task, around = argument(call, "func", 0), case.answer.function_at(call.lineno)
        function = case.answer.functions.get(task.id) if isinstance(task, ast.Name) else None
        if function is None or around is None:
            continue
        parameters = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
        for given, parameter in zip(_given_to_task(case, call), parameters, strict=False):
            lines = mutations(function, parameter)
            name = given.id if isinstance(given, ast.Name) else ""
            if lines and _is_plain(around, name) and _read_after(around, name, call):
                yield lines[0]


def _attributes_changed_in_tasks(case: Case) -> Iterator[int]:
    """Attributes of an object or class that a task of a pool changes, and that the parent reads."""
    in_parent = case.answer.called_from(case.seen.function)
    for call in case.answer.calls(*TAKES_TASK):
        for method in _methods(case, argument(call, "func", 0)):
            in_task = case.answer.called_from(case.answer.qualified_name(method)) - in_parent
            names = {name for each in in_task for name in _attributes_set_in(each)}
            yield from filter(None, (_attribute(case, name) for name in sorted(names)))


def _methods(case: Case, task: ast.expr | None) -> list[FunctionNode]:
    """The methods that a task may stand for: ``self.work``, ``Class.work``, ``partial(self.work, 1)``."""
    if isinstance(task, ast.Call) and case.answer.called(task) == "partial" and task.args:
        task = task.args[0]
    return case.answer.methods(task.attr) if isinstance(task, ast.Attribute) else []


def _attributes_set_in(function: FunctionNode) -> set[str]:
    """The attributes that a method changes of what its first parameter stands for."""
    owner = [each.arg for each in function.args.args[:1]]
    return {
        node.attr
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute)
        and ast.unparse(node.value) in owner
        and _changes_of_attribute(function, node.attr)
    }


def _given_to_task(case: Case, call: ast.Call) -> list[ast.expr]:
    if case.answer.called(call) == "submit":
        return call.args[1:]
    given = argument(call, "args", 1)
    return given.elts if isinstance(given, ast.Tuple | ast.List) else []


def _is_plain(function: FunctionNode, name: str) -> bool:
    """Whether a name stands for a list, dict or set that the function has made, and that nobody shares."""
    made = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and name in names_in(node, ast.Store)
    ]
    return bool(made) and all(
        isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)
        or (
            isinstance(value, ast.Call)
            and isinstance(value.func, ast.Name)
            and value.func.id in _PLAIN
        )
        for value in made
    )


def _is_global(function: FunctionNode, name: str) -> bool:
    """Whether a name in a function is the module's: declared so, or never assigned there."""
    arguments = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)}
    own = names_in(function, ast.Store) | arguments
    return name in _declared_global(function) or name not in own
