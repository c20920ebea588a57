"""Finding out what is to be called: a function's module, its name and, if known, its source."""

import functools
import io
import pickle
import types
from collections.abc import Sequence
from dataclasses import dataclass, field

from autograde import answers
from autograde.guard.together import REPEATED, TOGETHER
from autograde.values import short
from helpers import modules


@dataclass(frozen=True)
class Several:
    """A function that is called several times; made by :func:`together` or :func:`repeated`.

    Attributes:
        calls: How: ``TOGETHER`` or ``REPEATED``.
    """

    function: object
    calls: str


def together(function: object) -> Several:
    """Have ``run`` call ``function`` in several processes at once.

    Each further argument of ``run`` is then a tuple: the arguments of one call. The value of the
    run is the list of what the calls returned.
    """
    return Several(function, TOGETHER)


def repeated(function: object) -> Several:
    """Have ``run`` call ``function`` several times, one call after the other, in one process.

    Arguments and value are those of :func:`together`.
    """
    return Several(function, REPEATED)


@dataclass(frozen=True)
class Target:
    """A function by name.

    Attributes:
        sources: Module → text, for modules that the guard cannot import otherwise.
        problem: Why the function cannot be called in another process; empty if it can.
    """

    module: str
    name: str
    sources: dict[str, str] = field(default_factory=dict)
    problem: str = ""


def target_of(function: object) -> Target:
    """Say where a function is to be found. ``function`` is a function or an ``Answer``."""
    if isinstance(function, Several):
        return target_of(function.function)
    if isinstance(function, answers.Answer):
        return _target(function.module, function.name)
    if not callable(function):
        return Target("?", _name(function), problem=f"{function!r} is no function.")
    module = getattr(function, "__module__", None) or "?"
    name = getattr(function, "__qualname__", None) or _name(function)
    problem = _problem(module, name)
    return Target(module, name, problem=problem) if problem else _target(module, name)


def pickled_arguments(arguments: Sequence[object]) -> tuple[bytes, str]:
    """Pickle the arguments one by one, so that the one that cannot be pickled has a name.

    Returns:
        The pickle and an empty text, or nothing and the problem.
    """
    for place, argument in enumerate(arguments, 1):
        problem = _argument_problem(argument)
        if problem:
            return (
                b"",
                f"argument {place}, {_name(argument)}, cannot be sent to another process: {problem}",
            )
    return pickle.dumps(list(arguments)), ""


def argument_sources(arguments: Sequence[object]) -> dict[str, str]:
    """Return the sources of ``%%module`` modules that functions among the arguments come from."""
    found = {}
    for argument in arguments:
        name = getattr(argument, "__module__", None)
        text = source_of(name) if callable(argument) and isinstance(name, str) else None
        if text is not None and isinstance(name, str):
            found[name] = text
    return found


def argument_text(arguments: Sequence[object]) -> str:
    """Return the arguments as they would be written: functions by their name."""
    return ", ".join(map(_as_written, arguments))


def _as_written(argument: object) -> str:
    if isinstance(argument, types.FunctionType):
        return argument.__name__
    if isinstance(argument, tuple) and any(
        isinstance(each, types.FunctionType) for each in argument
    ):
        return f"({argument_text(argument)}{',' * (len(argument) == 1)})"
    return short(argument, 120)


def source_of(module: str) -> str | None:
    """Return the text of an answer (when grading) or of a ``%%module`` cell, if there is one."""
    stored = answers.source_of(module)
    return stored if stored is not None else modules.source_of(module)


def _target(module: str, name: str) -> Target:
    text = source_of(module)
    return Target(module, name, {} if text is None else {module: text})


def _problem(module: str, name: str) -> str:
    if module == "__main__":
        return (
            f"{name} is defined in a notebook cell, where no other process can import it. "
            "Put it into a %%module cell."
        )
    if "<lambda>" in name:
        return "a lambda has no name by which another process could import it. Use def."
    if "<locals>" in name:
        return f"{name} is nested in another function. Move it to the top level of its module."
    return ""


def _argument_problem(argument: object) -> str:
    if isinstance(argument, types.FunctionType):
        problem = _problem(argument.__module__, argument.__qualname__)
        if problem:
            return problem
    try:
        pickle.dumps(argument)
    except Exception as error:  # noqa: BLE001  whatever pickling runs into is the finding
        return f"{error}."
    return ""


def _name(thing: object) -> str:
    if isinstance(thing, types.FunctionType):
        return thing.__name__
    if isinstance(thing, functools.partial):
        return f"partial of {_name(thing.func)}"
    if isinstance(thing, io.IOBase):
        return "an open file"
    return type(thing).__name__
