"""The list of dependencies in pyproject.toml, and the versions in the lock."""

import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent


def project() -> dict[str, Any]:
    """The ``[project]`` table of pyproject.toml."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def declared(*, extra: str | None = None) -> dict[str, Requirement]:
    """What the project asks for by itself, or for one of its extras, by normalised name."""
    lines = project()["optional-dependencies"][extra] if extra else project()["dependencies"]
    return {canonicalize_name(found.name): found for found in map(Requirement, lines)}


def locked() -> list[Requirement]:
    """The lines of the lock; a package can have one for each range of Python versions."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    return [
        Requirement(line) for line in lines if line.strip() and not line.lstrip().startswith("#")
    ]
