"""Whether an answer has been written at all, from its syntax tree."""

import ast

from autograde.records import RAISED, Evidence


def is_unsolved(seen: Evidence) -> bool:
    """Say whether the function is still the stub that the student was given.

    That is one whose body does nothing but raise ``NotImplementedError`` or nothing at all, or a run that
    ended with that exception, raised in the answer itself.
    """
    error = seen.raised_error
    if seen.ending == RAISED and error is not None and error.type == "NotImplementedError":
        return any(frame.file == f"{seen.module}.py" for frame in error.frames)
    function = _function(seen)
    return function is not None and all(map(_does_nothing, function.body))


def returns_nothing(seen: Evidence) -> bool:
    """Say whether no ``return`` of the function gives a value."""
    function = _function(seen)
    return function is not None and not any(
        isinstance(node, (ast.Yield, ast.YieldFrom))
        or (isinstance(node, ast.Return) and node.value is not None)
        for node in _own_nodes(function)
    )


def _function(seen: Evidence) -> ast.FunctionDef | None:
    """The last definition of the function at the top level of the answer."""
    try:
        tree = ast.parse(seen.source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    found = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == seen.function
    ]
    return found[-1] if found else None


def _does_nothing(statement: ast.stmt) -> bool:
    match statement:
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Return(value=None | ast.Constant(value=None)):
            return True
        case ast.Raise(exc=ast.Name(id="NotImplementedError")):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id="NotImplementedError"))):
            return True
    return False


def _own_nodes(function: ast.FunctionDef) -> list[ast.AST]:
    """The nodes of a function without those of the functions in it."""
    found: list[ast.AST] = []
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        found.append(node)
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))
    return found
