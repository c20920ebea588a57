"""There is one list of dependencies, and every way to install the course uses it."""

import pytest
from dependencies import ROOT, declared, locked, project
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

PYTHON_CLASSIFIER = "Programming Language :: Python :: "
TESTED = sorted(
    line.removeprefix(PYTHON_CLASSIFIER)
    for line in project()["classifiers"]
    if line.startswith(PYTHON_CLASSIFIER)
)
REQUIRED = [*declared().values(), *declared(extra="test").values()]


def pins(name: str, python: str) -> list[str]:
    """The versions that the lock gives a package under one version of Python on Linux."""
    here = {"python_version": python, "python_full_version": f"{python}.9", "sys_platform": "linux"}
    found = [line for line in locked() if canonicalize_name(line.name) == canonicalize_name(name)]
    return [
        str(line.specifier).removeprefix("==")
        for line in found
        if line.marker is None or line.marker.evaluate(here)
    ]


@pytest.mark.parametrize("python", TESTED)
@pytest.mark.parametrize("required", REQUIRED, ids=lambda required: required.name)
def test_the_lock_has_one_allowed_version_of_each_dependency(
    required: Requirement, python: str
) -> None:
    (version,) = pins(required.name, python)
    assert required.specifier.contains(version), "run `make lock`"


def test_the_lock_pins_each_line_and_names_no_place_to_get_it_from() -> None:
    assert [line for line in locked() if not str(line.specifier).startswith("==")] == []
    assert "://" not in (ROOT / "requirements.lock").read_text("utf-8")


def test_conda_and_binder_install_the_same_list_under_the_same_lock() -> None:
    lines = (ROOT / "environment.yml").read_text("utf-8").splitlines()
    listed = [line.strip().removeprefix("- ") for line in lines if line.strip().startswith("- ")]
    assert listed == [
        "conda-forge",
        f"python={TESTED[-1]}",
        "pip",
        "pip:",
        "-c requirements.lock",
        "-e .",
    ]


def test_each_tested_python_is_a_supported_one() -> None:
    supported = SpecifierSet(project()["requires-python"])
    assert [version for version in TESTED if version not in supported] == []
