"""Answers, kept as text: when grading, no line of a student's cell runs in the kernel.

`store` keeps the text under the name of its module; `Answer` stands for a function in it, and is
what `autograde.run` is called with. The guard imports the text, in its own process.
"""

import ast
import builtins
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

_MAGIC = "%%module"

_stored: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """A name that a stored answer is expected to define.

    Attributes:
        module: The module's name, which is the id of the exercise.
        name: The name at the module's top level.
    """

    module: str
    name: str

    def __call__(self, *_: object, **__: object) -> NoReturn:
        """Refuse to be called: only the guard runs answers.

        Raises:
            TypeError: always. It is the test cell that is wrong, not the answer.
        """
        raise TypeError(
            f"{self.name} is a student's answer, which does not run in the grading kernel. "
            f"Write run({self.name}, ...) in the test cell."
        )


def store(name: str, source: str) -> tuple[str, ...]:
    """Keep the text of an answer, in place of a former one, and say which names it defines.

    Nothing of it runs. A leading ``%%module`` line becomes an empty line, so that line numbers
    stay those of the cell. Text that is no Python is kept all the same: the guard will say so.

    Args:
        name: The module's name, whatever the ``%%module`` line says.
        source: The text of the cell.

    Returns:
        The names bound at the top level, in order of appearance, each once.
    """
    _stored[name] = text = without_magic(source)
    return names_in(text)


def offer(
    namespace: dict[str, Any],
    name: str,
    source: str,
    *,
    expected: Collection[str] = (),
    reserved: Collection[str] = (),
) -> None:
    """Store an answer and bind its names, so that test cells can hand them to `autograde.run`.

    Args:
        namespace: That of the test cells.
        name: The module's name.
        source: The text of the cell.
        expected: Names to bind whether the answer defines them or not: if it does not, the run
            says so.
        reserved: Names to leave alone, besides built-in ones and those that a test cell has bound.
    """
    found = (each for each in store(name, source) if each not in reserved)
    free = {each for each in found if _is_free(each, namespace)}
    namespace.update({each: Answer(name, each) for each in free.union(expected)})


def _is_free(name: str, namespace: dict[str, Any]) -> bool:
    is_ours = name not in namespace or isinstance(namespace[name], Answer)
    return is_ours and not name.startswith("_") and not hasattr(builtins, name)


def source_of(module: str) -> str | None:
    """Return the text of a stored answer, or None if there is none of that name."""
    return _stored.get(module)


def clear() -> None:
    """Forget all answers, as before the next submission."""
    _stored.clear()


def names_in(source: str) -> tuple[str, ...]:
    """Return the names that a text binds at its top level; none if it is no Python."""
    return tuple(dict.fromkeys(_names(without_magic(source))))


def module_line(source: str) -> str | None:
    """Return the cell's ``%%module`` line, or None. Only empty and comment lines may precede it."""
    place = _place_of_magic(source.split("\n"))
    return None if place is None else source.split("\n")[place].strip()


def without_magic(source: str) -> str:
    """Return the text with its ``%%module`` line, if it has one, made empty."""
    lines = source.split("\n")
    place = _place_of_magic(lines)
    if place is not None:
        lines[place] = ""
    return "\n".join(lines)


def _place_of_magic(lines: list[str]) -> int | None:
    for place, line in enumerate(lines):
        if line.split(maxsplit=1)[:1] == [_MAGIC]:
            return place
        if line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def _names(text: str) -> Iterator[str]:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return
    pending: list[ast.AST] = [*reversed(tree.body)]
    while pending:
        node = pending.pop()
        yield from _bound_by(node)
        if not _has_own_scope(node):
            pending.extend(reversed([*ast.iter_child_nodes(node)]))


def _bound_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.Import():
            yield from (each.asname or each.name.partition(".")[0] for each in node.names)
        case ast.ImportFrom():
            yield from (each.asname or each.name for each in node.names if each.name != "*")
        case ast.Name(ctx=ast.Store()):
            yield node.id


def _has_own_scope(node: ast.AST) -> bool:
    comprehensions = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    return isinstance(node, definitions + comprehensions)
