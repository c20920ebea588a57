"""Imports point one way, and what every child process imports stays light."""

import re
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions

import pytest
from dependencies import declared
from packaging.utils import canonicalize_name
from source_imports import Import, imports, modules

MODULES = modules("helpers") | modules("autograde")
IMPORTS = {module: imports(module, path) for module, path in MODULES.items()}
IMPORTED_BY_EVERY_CHILD = re.compile(
    r"helpers|helpers\.workers.*|autograde|autograde\.guard(\..+)?"
)
LIGHT = sorted(filter(IMPORTED_BY_EVERY_CHILD.fullmatch, MODULES))
DISTRIBUTIONS = packages_distributions()
MOST_LINES = 400


def top(name: str) -> str:
    return name.partition(".")[0]


def part(name: str) -> str:
    """``autograde.guard`` for everything in that folder; a module beside no others is its own."""
    return ".".join(name.split(".")[:2])


def ours(name: str) -> str | None:
    """The module of ours that an imported name is, or is in: the longest one that exists."""
    words = name.split(".")
    candidates = (".".join(words[:length]) for length in range(len(words), 0, -1))
    return next((candidate for candidate in candidates if candidate in MODULES), None)


def imported_of_ours(module: str) -> set[str]:
    found = (ours(imported.name) for imported in IMPORTS[module])
    return {name for name in found if name is not None} - {module}


def is_light(imported: Import, importer: str) -> bool:
    in_own_folder = importer not in {"helpers", "autograde"} and part(imported.name) == part(
        importer
    )
    return top(imported.name) in sys.stdlib_module_names or in_own_folder


def assert_no_cycle(graph: dict[str, set[str]]) -> None:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("imports go round: " + " <- ".join(error.args[1]))


@pytest.mark.parametrize("module", sorted(modules("helpers")))
def test_helpers_never_imports_autograde(module: str) -> None:
    assert [found for found in IMPORTS[module] if top(found.name) == "autograde"] == []


def test_the_imports_between_modules_have_no_cycle() -> None:
    assert_no_cycle({module: imported_of_ours(module) for module in MODULES})


def test_the_imports_between_folders_have_no_cycle() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        needed = {part(name) for name in imported_of_ours(module)} - {part(module)}
        graph.setdefault(part(module), set()).update(needed)
    assert_no_cycle(graph)


@pytest.mark.parametrize("module", LIGHT)
def test_what_every_child_imports_asks_for_the_standard_library_alone(module: str) -> None:
    at_the_top = [found for found in IMPORTS[module] if found.at_module_level]
    assert [found for found in at_the_top if not is_light(found, module)] == []


@pytest.mark.parametrize("module", LIGHT)
def test_what_every_child_imports_loads_no_installed_package(module: str) -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        f"import {module}\n"
        "files = [getattr(sys.modules[new], '__file__', None) for new in set(sys.modules) - before]\n"
        "print(*[file for file in files if 'site-packages' in (file or '')], sep='\\n')"
    )
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert child.stdout.split() == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_each_package_that_is_imported_is_declared(module: str) -> None:
    known = {"helpers", "autograde", *sys.stdlib_module_names}
    foreign = {top(found.name) for found in IMPORTS[module]} - known
    names = {name: set(map(canonicalize_name, DISTRIBUTIONS.get(name, [name]))) for name in foreign}
    assert [name for name in foreign if not names[name] & declared().keys()] == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_no_file_is_too_long_to_read_in_one_go(module: str) -> None:
    assert MODULES[module].read_text(encoding="utf-8").count("\n") <= MOST_LINES
