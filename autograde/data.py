"""Reading the inert data that a guard sends (``autograde.guard.plain`` writes it)."""

import base64
from collections import Counter, OrderedDict, defaultdict
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Opaque:
    """Something that is no data, or too much of it. It equals nothing but itself."""

    description: str

    def __repr__(self) -> str:
        return f"<{self.description}>"


def decode(data: Any) -> Any:
    """Turn what ``plain.encode`` made back into a value.

    Raises:
        ValueError: where it is nothing that ``encode`` makes.
    """
    if data is None or type(data) in (bool, int, float, str):
        return data
    if type(data) is not dict or len(data) != 1:
        raise ValueError("not an encoded value")
    ((tag, content),) = data.items()
    try:
        return _DECODERS[tag](content)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"not an encoded value: {error}") from None


def _decoded(pairs: Any) -> dict[Any, Any]:
    return {decode(key): decode(value) for key, value in pairs}


_DECODERS: Final[dict[str, Any]] = {
    "i": lambda text: int(text, 16),
    "b": base64.b64decode,
    "B": lambda text: bytearray(base64.b64decode(text)),
    "c": lambda parts: complex(*parts),
    "l": lambda items: [decode(each) for each in items],
    "t": lambda items: tuple(decode(each) for each in items),
    "s": lambda items: {decode(each) for each in items},
    "z": lambda items: frozenset(decode(each) for each in items),
    "d": _decoded,
    "C": lambda pairs: Counter(_decoded(pairs)),
    "D": lambda pairs: defaultdict(None, _decoded(pairs)),
    "O": lambda pairs: OrderedDict(_decoded(pairs)),
    "o": lambda text: Opaque(str(text)),
}
