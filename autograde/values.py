"""Values as a student reads them: short, and the same text at every run."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from autograde.records import Opaque

LIMIT: Final = 160
"""Characters of a value in a sentence, more or less."""

_MOST_ITEMS = 12
_MOST_DEPTH = 5
_MOST_SORTED = 10_000
_MOST_DIGITS = 40
_DIGITS_PER_BIT = 0.30103
_WRITABLE_BITS = 13_000  # Python refuses to write more than 4,300 digits
_ADDRESS = re.compile(r" at 0x[0-9a-f]+>")
_BRACKETS: Final[dict[type, tuple[str, str]]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
    dict: ("{", "}"),
}


def short(value: object, limit: int = LIMIT) -> str:
    """Return a value as text of about ``limit`` characters, as it would be written in Python.

    What is left out is counted. Sets are sorted, and so are dicts whose keys are all texts or all
    numbers: the text must not depend on the order in which things happened.
    """
    return _text(value, limit, _MOST_DEPTH)


def named(value: object) -> str:
    """Return a value with its type: ``the tuple (1, 2)``."""
    if value is None or isinstance(value, Opaque):
        return short(value)
    return f"the {type(value).__name__} {short(value)}"


def one_line(text: str, limit: int = 300) -> str:
    """Return a text on one line, without addresses, cut at ``limit`` characters."""
    line = " ".join(without_addresses(text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def without_addresses(text: str) -> str:
    """Return a text in which objects are named without their place in memory, another one at each run."""
    return _ADDRESS.sub(">", text)


def _text(value: object, limit: int, depth: int) -> str:
    kind = type(value)
    if kind in _BRACKETS:
        assert isinstance(value, Collection)
        return _container(value, limit, depth)
    if kind is int:
        assert isinstance(value, int)
        return _digits(value)
    if isinstance(value, (str, bytes, bytearray)):
        return _characters(value, limit)
    if isinstance(value, Opaque):
        return f"<{one_line(value.description, limit)}>"
    return one_line(repr(value), limit)


def _digits(value: int) -> str:
    if value.bit_length() > _WRITABLE_BITS:
        return f"an int of about {int(value.bit_length() * _DIGITS_PER_BIT):,} digits"
    text = str(value)
    if len(text) <= _MOST_DIGITS:
        return text
    return f"{text[:15]}…{text[-10:]} ({len(text):,} digits)"


def _characters(value: str | bytes | bytearray, limit: int) -> str:
    most = max(limit, 20)
    if len(value) <= most:
        return repr(value)
    return f"{value[: most - 10]!r}… ({len(value):,} {'characters' if type(value) is str else 'bytes'})"


def _container(value: Collection[Any], limit: int, depth: int) -> str:
    if not value:
        return repr(value)
    begin, end = _BRACKETS[type(value)]
    if depth == 0:
        return f"{begin}…{end}"
    texts = _items(value, limit, depth - 1)
    shown = list(_those_that_fit(texts, limit))
    if len(shown) < len(value):
        shown.append(f"… {len(value) - len(shown):,} more")
    comma = "," if type(value) is tuple and len(value) == 1 else ""
    return f"{begin}{', '.join(shown)}{comma}{end}"


def _items(value: Collection[Any], limit: int, depth: int) -> Iterator[str]:
    """The items as texts, made only as far as they are asked for."""
    room = max(limit // 3, 20)
    if isinstance(value, dict):
        for key in _in_order(value):
            yield f"{_text(key, room, depth)}: {_text(value[key], room, depth)}"
        return
    for item in _in_order(value) if isinstance(value, (set, frozenset)) else value:
        yield _text(item, room, depth)


def _in_order(values: Collection[Any]) -> Iterable[Any]:
    """Sort where that is possible and cheap; a dict only by keys of one simple kind."""
    kinds = {type(value) for value in islice(values, _MOST_SORTED)}
    if len(values) > _MOST_SORTED or not (kinds <= {str} or kinds <= {int, float, bool}):
        return values if isinstance(values, dict) else sorted(values, key=repr)
    return sorted(values)


def _those_that_fit(texts: Iterable[str], limit: int) -> Iterator[str]:
    """At least one text, at most ``_MOST_ITEMS``, of about ``limit`` characters together."""
    length = 0
    for text in islice(texts, _MOST_ITEMS):
        length += len(text) + 2
        if length > limit and length > len(text) + 2:
            return
        yield text
