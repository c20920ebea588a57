"""Putting a function around a method, so that stacks still show the method's own name."""

from __future__ import annotations

from collections.abc import Callable

from autograde.guard import acts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def wrap(owner: Any, name: str, around: Callable[..., Any]) -> None:
    """Replace ``owner.name`` by a function that calls ``around(original, *arguments)``.

    A method that ``owner`` inherits is left alone: it is wrapped where it is defined.
    """
    original = vars(owner).get(name)
    if original is None:
        return

    def wrapped(*arguments: Any, **named: Any) -> Any:
        return around(original, *arguments, **named)

    setattr(owner, name, _named_like(wrapped, original, name))


def wrap_waiting(
    owner: Any,
    name: str,
    operation: str,
    thing: Callable[[Any], object],
    *,
    inside: bool = False,
    tried: bool = False,
) -> None:
    """Wrap a method that may wait: noted while it waits, and counted when it has returned.

    Args:
        owner: A class or module.
        name: The method's name in it.
        operation: What the act is called.
        thing: Names what the method is called on, given its first argument.
        inside: Whether calls by the library itself count too.
        tried: Whether a call that raises counts too.
    """

    def around(original: Callable[..., Any], self: Any, *arguments: Any, **named: Any) -> Any:
        where = acts.place(inside=inside)
        if where is None:
            return original(self, *arguments, **named)
        if tried:
            acts.did(operation, thing(self), where)
        with acts.Waiting(operation, thing(self), where):
            result = original(self, *arguments, **named)
        if not tried:
            acts.did(operation, thing(self), where)
        return result

    wrap(owner, name, around)


def _named_like(function: Any, original: Any, name: str) -> Any:
    function.__code__ = function.__code__.replace(co_name=name, co_qualname=name)
    function.__name__ = name
    function.__qualname__ = getattr(original, "__qualname__", name)
    function.__module__ = getattr(original, "__module__", function.__module__)
    function.__doc__ = original.__doc__
    return function
