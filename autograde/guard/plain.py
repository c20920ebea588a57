"""Values as inert data: the only form in which anything comes back from a student's code.

Exactly Python's built-in types pass, and the dicts of ``collections`` (an object whose ``__eq__``
says yes is no data); anything else is described by the name of its type. The judge reads it with ``autograde.data``.
"""

from __future__ import annotations

import binascii
from collections import Counter, OrderedDict, defaultdict

from autograde.guard.given import Carried

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

MOST_NODES: Final = 1_000_000
MOST_BYTES: Final = 16 << 20
MOST_DEPTH: Final = 50
_SMALL: Final = 1 << 53


class _Budget:
    def __init__(self) -> None:
        self.nodes = MOST_NODES
        self.bytes = MOST_BYTES

    def spend(self, size: int) -> None:
        self.nodes -= 1
        self.bytes -= size
        if self.nodes < 0 or self.bytes < 0:
            raise OverflowError


def encode(value: object) -> Any:
    """Turn a value into something that ``json`` can write."""
    try:
        return _encode(value, _Budget(), MOST_DEPTH)
    except OverflowError:
        size = f"{MOST_BYTES >> 20} MB or {MOST_NODES:,} values"
        return {"o": f"{type(value).__name__} larger than the limit of {size}"}


def _encode(value: object, budget: _Budget, depth: int) -> Any:
    kind = type(value)
    if value is None or kind is bool:
        budget.spend(4)
        return value
    if kind in _SCALARS:
        return _SCALARS[kind](value, budget)
    if kind in _TAGS:
        if depth == 0:
            return {"o": f"{kind.__name__} nested more than {MOST_DEPTH} levels deep"}
        budget.spend(8)
        return {_TAGS[kind]: [_encode(each, budget, depth - 1) for each in value]}  # type: ignore[attr-defined]
    if kind in _MAPPINGS:
        budget.spend(8)
        pairs = value.items()  # type: ignore[attr-defined]
        return {
            _MAPPINGS[kind]: [
                [_encode(k, budget, depth - 1), _encode(v, budget, depth - 1)] for k, v in pairs
            ]
        }
    if type(value) is Carried:
        return _encode(value.value, budget, depth)
    budget.spend(64)
    return {"o": _describe(value)}


def _int(value: int, budget: _Budget) -> Any:
    budget.spend(value.bit_length() // 8 + 8)
    return value if -_SMALL < value < _SMALL else {"i": hex(value)}


def _str(value: str, budget: _Budget) -> Any:
    budget.spend(len(value))
    return value


def _base64(value: bytes | bytearray) -> str:
    return binascii.b2a_base64(value, newline=False).decode()


def _bytes(value: bytes, budget: _Budget) -> Any:
    budget.spend(len(value))
    return {"b": _base64(value)}


def _bytearray(value: bytearray, budget: _Budget) -> Any:
    budget.spend(len(value))
    return {"B": _base64(value)}


def _float(value: float, budget: _Budget) -> Any:
    budget.spend(8)
    return value


def _complex(value: complex, budget: _Budget) -> Any:
    budget.spend(16)
    return {"c": [value.real, value.imag]}


_SCALARS: Final[dict[type, Any]] = {
    int: _int,
    str: _str,
    bytes: _bytes,
    bytearray: _bytearray,
    float: _float,
    complex: _complex,
}
_MAPPINGS: Final[dict[type, str]] = {dict: "d", Counter: "C", defaultdict: "D", OrderedDict: "O"}
_TAGS: Final[dict[type, str]] = {list: "l", tuple: "t", set: "s", frozenset: "z"}


def _describe(value: object) -> str:
    kind = type(value)
    name = getattr(value, "__qualname__", None)
    where = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    text = f"{where}{kind.__qualname__}"
    return f"{text} {name}" if type(name) is str else text
