"""Reads which modules a source file imports, without importing anything."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Import(NamedTuple):
    """One import: the full name it asks for, and where it stands."""

    name: str
    line: int
    at_module_level: bool


def modules(package: str) -> dict[str, Path]:
    """Every module of a package of this repository, by its full name."""
    files = sorted((ROOT / package).rglob("*.py"))
    return {_module_name(file): file for file in files}


def imports(module: str, path: Path) -> list[Import]:
    """What a file imports when it runs; imports for the type checker alone are left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    return list(_walk(tree, package, at_module_level=True))


def _module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _walk(node: ast.AST, package: str, *, at_module_level: bool) -> Iterator[Import]:
    for name in _imported_by(node, package):
        yield Import(name, getattr(node, "lineno", 0), at_module_level)
    inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    for child in _running_children(node):
        yield from _walk(child, package, at_module_level=at_module_level and not inside)


def _running_children(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.If) and _is_type_checking(node.test):
        yield from node.orelse
    else:
        yield from ast.iter_child_nodes(node)


def _is_type_checking(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def _imported_by(node: ast.AST, package: str) -> list[str]:
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module, names, level):
            source = _absolute(module or "", package, level or 0)
            return [source if alias.name == "*" else f"{source}.{alias.name}" for alias in names]
        case ast.Call(
            ast.Attribute(attr="import_module") | ast.Name("import_module" | "__import__"),
            [ast.Constant(str(name)), *_],
        ):
            return [name]
    return []


def _absolute(module: str, package: str, level: int) -> str:
    if level == 0:
        return module
    parents = package.split(".")[: len(package.split(".")) - level + 1]
    return ".".join([*parents, module] if module else parents)
