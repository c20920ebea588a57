"""``%%module NAME``: the rest of a notebook cell becomes an importable module.

A function that is defined in an ordinary cell cannot be found by a spawned child process. One
of a ``%%module`` cell can: the cell is stored as a file (see `helpers.modules`), imported, and its
public names are bound in the notebook, as ``from NAME import *`` would.
"""

from __future__ import annotations

from types import ModuleType

from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import no_var_expand

from helpers import modules
from helpers.module_errors import explain
from helpers.modules import ModuleError

_MAGIC = "%%module"

_IN_PLACE_OF_THE_MAGIC = "\n"
"""Begins the module, so that its lines have the numbers that JupyterLab shows beside the cell."""

_THE_GRADER = "autograde"
"""Names of the notebook that come from this package are not replaced: test cells call them."""


def register(shell: InteractiveShell) -> None:
    """Make ``%%module`` known to ``shell``."""
    cells = ModuleCells(shell)

    @no_var_expand
    def module(line: str, cell: str) -> None:
        """Make the rest of the cell an importable module: %%module NAME.

        The module is imported and its public names are bound in the notebook. It does not see the
        notebook's variables. Running the cell again replaces the module.
        """
        cells.run(line, cell)

    shell.magics_manager.register_function(module, "cell")
    shell.input_transformers_cleanup.append(_keep_empty_body)
    shell.observe(_remove_folder, "exit_now")


def _keep_empty_body(lines: list[str]) -> list[str]:
    """Let a cell that has only its first line reach the magic, which says more than IPython does."""
    only_the_magic = len(lines) == 1 and lines[0].split()[:1] == [_MAGIC]
    return [*lines, "\n"] if only_the_magic else lines


def _remove_folder(_change: object) -> None:
    """Clean up as soon as a kernel is told to end: if it takes its time, it is killed."""
    modules.remove_folder()


class ModuleCells:
    """The modules that the cells of one notebook have made, and the names bound for them."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell
        self._bound: dict[str, dict[str, object]] = {}

    def run(self, line: str, cell: str) -> None:
        """Store and import the module, and bind its public names.

        If that fails, a former version is taken away too: tests must not pass on a text that
        the cell does not show any more.

        Raises:
            ModuleError: with words for the student.
        """
        name = name_in(line)
        public = self._import(name, cell)
        self._unbind(name)
        if isinstance(public, str):
            modules.drop(name)
            raise ModuleError(
                f"{public}\nNo version of {name} is in use until this cell has run without an error."
            )
        self._bind(name, public)

    def _import(self, name: str, source: str) -> dict[str, object] | str:
        """Return the module's public names, or the words to say if it cannot be imported.

        The words are not raised in here: an exception would carry the student's own as its context, which
        some versions of IPython then show.
        """
        if is_empty(source):
            return f"{name} is empty: write its code below the {_MAGIC} line."
        try:
            modules.store(name, _IN_PLACE_OF_THE_MAGIC + source)
            return public_names(modules.load(name))
        except ModuleError as error:
            return str(error)
        except BaseException as error:  # noqa: BLE001 - sys.exit must end the cell, not the kernel
            return explain(error, name, self._names_of_the_reader())

    def _names_of_the_reader(self) -> set[str]:
        return set(self._shell.user_ns) - set(self._shell.user_ns_hidden)

    def _bind(self, name: str, public: dict[str, object]) -> None:
        kept = [each for each in public if self._is_the_graders(each, public[each])]
        new = {each: value for each, value in public.items() if each not in kept}
        self._bound[name] = {
            each: value for each, value in new.items() if not self._is_the_readers(each, value)
        }
        self._shell.push(new)
        for each in kept:
            _tell(f"{each} stays the grader's in this notebook; yours is {each} of module {name}.")

    def _unbind(self, name: str) -> None:
        """Remove what was bound for the module, where the notebook still has that very object."""
        former = self._bound.pop(name, {})
        ours = {each: value for each, value in former.items() if not self._is_bound(each, value)}
        self._shell.drop_by_id(ours)

    def _is_bound(self, name: str, value: object) -> bool:
        return any(bound.get(name) is value for bound in self._bound.values())

    def _is_the_readers(self, name: str, value: object) -> bool:
        """Tell whether the reader had this very object under this name, by an import of their own."""
        missing = object()
        present = self._shell.user_ns.get(name, missing)
        return present is value and not self._is_bound(name, value)

    def _is_the_graders(self, name: str, value: object) -> bool:
        present = self._shell.user_ns.get(name)
        package = str(getattr(present, "__module__", "")).partition(".")[0]
        return package == _THE_GRADER and present is not value


def name_in(line: str) -> str:
    """Return the module's name in the rest of the magic's line.

    Raises:
        ModuleError: if there is not exactly one name there, or not one that a module can have.
    """
    words = line.split()
    if not words:
        raise ModuleError(f"{_MAGIC} needs a name, such as {_MAGIC} pool_map.")
    if len(words) > 1:
        raise ModuleError(f"{_MAGIC} takes one name, not {len(words)} words: {line.strip()}")
    modules.check_name(words[0])
    return words[0]


def _tell(sentence: str) -> None:
    print(sentence)  # noqa: T201 - a cell's output is where its reader looks


def is_empty(source: str) -> bool:
    """Tell whether there is nothing but blank lines and comments."""
    return all(line.lstrip().startswith("#") or not line.strip() for line in source.splitlines())


def public_names(module: ModuleType) -> dict[str, object]:
    """Return what ``from module import *`` would bind."""
    names = vars(module).get("__all__")
    if names is None:
        names = [name for name in vars(module) if not name.startswith("_")]
    return {name: vars(module)[name] for name in names if name in vars(module)}
