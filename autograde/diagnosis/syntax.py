"""The answer's syntax tree: what stands on a line, and what is around it. Nothing of it is run."""

import ast
from collections.abc import Iterator
from functools import cached_property

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Loop = ast.For | ast.While | Comprehension

_MUTATORS = frozenset(
    "append extend insert remove pop clear sort reverse add discard update setdefault popitem "
    "appendleft extendleft popleft subtract".split()
)


class Answer:
    """A text as a syntax tree. Text that is no Python has an empty one.

    Lines count from 1. "At a line" means: the line is one of those that the node spans.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        try:
            self.tree = ast.parse(source)
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            self.tree = ast.Module([], [])

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All nodes."""
        return list(ast.walk(self.tree))

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        """Child → parent."""
        return {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}

    @cached_property
    def imported(self) -> dict[str, str]:
        """Name in the answer → dotted name of what it was imported from."""
        found: dict[str, str] = {}
        for node in self.nodes:
            if isinstance(node, ast.Import):
                for each in node.names:
                    found[each.asname or each.name.partition(".")[0]] = each.name
            elif isinstance(node, ast.ImportFrom):
                for each in node.names:
                    found[each.asname or each.name] = f"{node.module}.{each.name}"
        return found

    @cached_property
    def functions(self) -> dict[str, FunctionNode]:
        """Functions and methods by their qualified name, as Python writes it."""
        return {
            self.qualified_name(node): node
            for node in self.nodes
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }

    @cached_property
    def global_names(self) -> frozenset[str]:
        """Names assigned at the top level, or declared global in a function."""
        names = {
            each
            for statement in self.tree.body
            if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign)
            for each in names_in(statement, ast.Store)
        }
        declared = {n for node in self.nodes if isinstance(node, ast.Global) for n in node.names}
        return frozenset(names | declared)

    def methods(self, name: str) -> list[FunctionNode]:
        """Return the methods of this name, of whatever class."""
        return [node for known, node in self.functions.items() if known.endswith(f".{name}")]

    def qualified_name(self, node: ast.AST) -> str:
        """Return ``Worker.run`` or ``outer.<locals>.inner``."""
        name = str(getattr(node, "name", ""))
        for outer in self.around(node):
            if isinstance(outer, ast.ClassDef):
                name = f"{outer.name}.{name}"
            elif isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{outer.name}.<locals>.{name}"
        return name

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """Go through what is around a node, from the inside to the outside."""
        while node in self.parents:
            node = self.parents[node]
            yield node

    def at(self, line: int) -> list[ast.AST]:
        """Return the nodes at a line, the smallest first."""
        found = [node for node in self.nodes if first_line(node) <= line <= last_line(node)]
        return sorted(
            found, key=lambda node: (last_line(node) - first_line(node), -_depth(self, node))
        )

    def calls_at(self, line: int, *names: str) -> list[ast.Call]:
        """Return the calls at a line of what is named so (after imports ``as``)."""
        return [
            node
            for node in self.at(line)
            if isinstance(node, ast.Call) and (not names or self.called(node) in names)
        ]

    def calls(self, *names: str) -> list[ast.Call]:
        """Return all calls of functions or methods of these names, in order of lines."""
        found = [n for n in self.nodes if isinstance(n, ast.Call) and self.called(n) in names]
        return sorted(found, key=lambda node: (node.lineno, node.col_offset))

    def called(self, call: ast.Call) -> str:
        """Return the last part of the name of what is called: ``Process`` for ``P(…)`` too."""
        return self.origin(call.func).rpartition(".")[2]

    def origin(self, node: ast.AST) -> str:
        """Return a dotted name, with the name of the import in place of what it is called here."""
        if isinstance(node, ast.Name):
            return self.imported.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            return f"{self.origin(node.value)}.{node.attr}"
        return f"?.{self.called(node)}" if isinstance(node, ast.Call) else "?"

    def function_at(self, line: int) -> FunctionNode | None:
        """Return the innermost function at a line."""
        for node in self.at(line):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                return node
        return None

    def loop_at(self, line: int) -> Loop | None:
        """Return the innermost loop at a line, within the same function."""
        for node in self.at(line):
            if isinstance(node, Loop):
                return node
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                return None
        return None

    def called_from(self, function: str) -> set[FunctionNode]:
        """Return a function and those that it calls by name, directly or not: they run where it runs.

        What is handed over, as a target or a task, is not called.
        """
        return self._with_called(
            [node for name, node in self.functions.items() if name == function]
        )

    def called_on(self, first: int, last: int) -> set[FunctionNode]:
        """Return the functions that these lines call by name, or by ``with``, directly or not."""
        here = [node for node in self.nodes if first <= first_line(node) <= last]
        names = {self.called(node) for node in here if isinstance(node, ast.Call)}
        if any(isinstance(node, ast.With) for node in here):
            names |= {"__enter__", "__exit__"}
        return self._with_called(self._of_names(names))

    def _with_called(self, waiting: list[FunctionNode]) -> set[FunctionNode]:
        found: set[FunctionNode] = set()
        while waiting:
            node = waiting.pop()
            found.add(node)
            names = {self.called(each) for each in ast.walk(node) if isinstance(each, ast.Call)}
            waiting += [other for other in self._of_names(names) if other not in found]
        return found

    def _of_names(self, names: set[str]) -> list[FunctionNode]:
        return [node for name, node in self.functions.items() if self._is_called(name, names)]

    @staticmethod
    def _is_called(qualified_name: str, names: set[str]) -> bool:
        outer, _, name = qualified_name.rpartition(".")
        return name in names or (name == "__init__" and outer in names)

    def passes(self, function: str) -> list[ast.Call]:
        """Return the calls that hand over a function by its name, as ``target`` or first argument."""
        return [
            node
            for node in self.nodes
            if isinstance(node, ast.Call)
            and any(
                isinstance(each, ast.Name) and each.id == function
                for each in [*node.args, *(keyword.value for keyword in node.keywords)]
            )
        ]


def first_line(node: ast.AST) -> int:
    """Return the first line of a node; 0 for one that has none."""
    return int(getattr(node, "lineno", 0))


def last_line(node: ast.AST) -> int:
    """Return the last line of a node; -1 for one that has none."""
    return int(getattr(node, "end_lineno", None) or -1)


def argument(call: ast.Call, keyword: str, position: int | None = None) -> ast.expr | None:
    """Return what a call gives for a parameter."""
    for each in call.keywords:
        if each.arg == keyword:
            return each.value
    if position is not None and position < len(call.args):
        return call.args[position]
    return None


def names_in(node: ast.AST, context: type[ast.expr_context]) -> set[str]:
    """Return the names that are loaded or stored anywhere in a node."""
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, context)
    }


def mutations(function: ast.AST, name: str) -> list[int]:
    """Return the lines on which a function changes what ``name`` stands for, in place or anew."""
    return sorted(
        first_line(node) for node in ast.walk(function) if _changes(node, name) and first_line(node)
    )


def changed_in_place(node: ast.AST) -> ast.expr | None:
    """Return what a statement changes in place: ``x`` of ``x.append(1)``, ``x[0] = 1``, ``del x[0]``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.value if node.func.attr in _MUTATORS else None
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return node.value
    return None


def _changes(node: ast.AST, name: str) -> bool:
    changed = changed_in_place(node)
    while isinstance(changed, ast.Subscript | ast.Attribute):
        changed = changed.value
    if isinstance(changed, ast.Name) and changed.id == name:
        return True
    if isinstance(node, ast.AugAssign | ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return any(isinstance(each, ast.Name) and each.id == name for each in targets)
    return False


def _depth(answer: Answer, node: ast.AST) -> int:
    return sum(1 for _ in answer.around(node))
