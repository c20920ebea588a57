"""Which names the course's own cells use, and which of these the answers have to define."""

import ast
import builtins
from collections.abc import Iterable, Iterator

from IPython.core.inputtransformer2 import TransformerManager

from autograde import answers

_FROM_IPYTHON = {"In", "Out", "display", "exit", "get_ipython", "quit"}
_ALWAYS_THERE = _FROM_IPYTHON | set(dir(builtins)) | {"__name__"}


def plain_python(source: str) -> str:
    """Return a cell's text with its lines for IPython (``%load_ext helpers``) turned into calls."""
    return TransformerManager().transform_cell(source)


def used_names(source: str) -> set[str]:
    """Return every name that a cell of the course reads.

    Raises:
        SyntaxError: if the cell is no Python.
    """
    nodes = ast.walk(ast.parse(plain_python(source)))
    return {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def bound_names(source: str) -> set[str]:
    """Return every name that a cell of the course binds, in whatever scope.

    Raises:
        SyntaxError: if the cell is no Python.
    """
    nodes = ast.walk(ast.parse(plain_python(source)))
    return {name for node in nodes for name in _bound_by(node)}


def defined_names(source: str) -> set[str]:
    """Return the names of the functions and classes that an answer cell defines.

    Raises:
        SyntaxError: if the cell is no Python.
    """
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    body = ast.parse(answers.without_magic(source)).body
    return {node.name for node in body if isinstance(node, definitions)}


def missing_names(sources: Iterable[str]) -> set[str]:
    """Return the names that these cells read and none of them binds: an answer has to."""
    cells = [*sources]
    used = set[str]().union(*map(used_names, cells))
    return used.difference(_ALWAYS_THERE, *map(bound_names, cells))


def _bound_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(ctx=ast.Store()):
            yield node.id
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.arg():
            yield node.arg
        case ast.alias():
            yield node.asname or node.name.partition(".")[0]
        case ast.ExceptHandler(name=str(name)):
            yield name
