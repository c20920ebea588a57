"""Comparing values: whether they are the same, and if not, where they differ, in a sentence."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import isnan
from typing import Any, Final

from autograde.values import named, short

_RESULT: Final = "result"
_LIMIT: Final = 60
_MOST_NAMED: Final = 3
_CONTEXT: Final = 12


def same(value: object, expected: object) -> bool:
    """Say whether two values of built-in types are equal, types included, at every depth."""
    if type(value) is not type(expected):
        return False
    if isinstance(expected, (list, tuple)):
        assert isinstance(value, (list, tuple))
        return len(value) == len(expected) and all(map(same, value, expected))
    return _key(value) == _key(expected)


def same_items(values: Collection[object], expected: Collection[object]) -> bool:
    """Compare as collections without order; the items need not be hashable."""
    return len(values) == len(expected) and Counter(map(_key, values)) == Counter(
        map(_key, expected)
    )


def difference(value: object, expected: object) -> str:
    """Say where a value differs from the expected one of the same type; nothing for scalars.

    The value is called ``result``: ``result[3] is 28, not 27.``
    """
    if type(value) is not type(expected) or not isinstance(expected, Collection):
        return ""
    if isinstance(expected, str) and len(str(value)) <= _LIMIT >= len(expected):
        return ""  # the two texts stand side by side already
    return _sentence(_parts(value, expected, _RESULT))


def difference_of_items(values: Collection[object], expected: Collection[object]) -> str:
    """Say how two collections differ whose order does not matter."""
    return _sentence(_unpaired(values, expected, _RESULT))


def _key(value: object) -> Hashable:
    """A hashable stand-in that is equal for values that are the same, types included."""
    kind = type(value)
    if isinstance(value, (list, tuple)):
        return kind, tuple(map(_key, value))
    if isinstance(value, (set, frozenset)):
        return kind, frozenset(map(_key, value))
    if isinstance(value, dict):
        return kind, frozenset((_key(key), _key(each)) for key, each in value.items())
    if isinstance(value, bytearray):
        return kind, bytes(value)
    if isinstance(value, float) and isnan(value):
        return kind, "nan"
    return kind, value


def _sentence(parts: Iterable[str]) -> str:
    text = "; ".join(parts) + "."
    return text if text.startswith(_RESULT) else text[0].upper() + text[1:]


def _parts(value: Any, expected: Any, where: str) -> Iterator[str]:
    if type(value) is not type(expected):
        yield f"{where} is {named(value)}, not {named(expected)}"
    elif isinstance(expected, (list, tuple)):
        yield from _in_sequence(value, expected, where)
    elif isinstance(expected, dict):
        yield from _in_dict(value, expected, where)
    elif isinstance(expected, (set, frozenset)):
        yield from _unpaired(value, expected, where)
    elif isinstance(expected, str):
        yield _in_text(value, expected, where)
    else:
        yield f"{where} is {short(value, _LIMIT)}, not {short(expected, _LIMIT)}"


def _in_sequence(value: Sequence[Any], expected: Sequence[Any], where: str) -> Iterator[str]:
    if len(value) != len(expected):
        yield from _unpaired(value, expected, where)
        return
    places = [n for n, each in enumerate(expected) if not same(value[n], each)]
    first = places[0]
    if len(places) > 1 and same_items(value, expected):
        yield f"the items{_of(where)} are right, but in another order"
    elif len(places) > 1:
        yield f"{len(places):,} of {len(expected):,} items{_of(where)} differ"
    yield from islice(_parts(value[first], expected[first], f"{where}[{first}]"), _MOST_NAMED)


def _of(where: str) -> str:
    return "" if where == _RESULT else f" of {where}"


def _in_dict(value: Mapping[Any, Any], expected: Mapping[Any, Any], where: str) -> Iterator[str]:
    found = {_key(key): (key, each) for key, each in value.items()}
    wanted = {_key(key): (key, each) for key, each in expected.items()}
    missing = [wanted[key][0] for key in wanted if key not in found]
    surplus = [found[key][0] for key in found if key not in wanted]
    if missing:
        yield f"{where} has no {_keys(missing)}"
    if surplus:
        yield f"{where} has {_keys(surplus)} too many"
    for key, (name, each) in wanted.items():
        if key in found and not same(found[key][1], each):
            yield from _parts(found[key][1], each, f"{where}[{short(name, _LIMIT)}]")
            return


def _keys(keys: Sequence[object]) -> str:
    return f"key{'s' if len(keys) > 1 else ''} {_list(keys)}"


def _in_text(value: str, expected: str, where: str) -> str:
    if max(len(value), len(expected)) <= _LIMIT:
        return f"{where} is {value!r}, not {expected!r}"
    pairs = enumerate(zip(value, expected, strict=False))
    shorter = min(len(value), len(expected))
    place = next((n for n, (one, other) in pairs if one != other), shorter)
    begin = max(0, place - _CONTEXT)
    found, wanted = (text[begin : place + _CONTEXT] for text in (value, expected))
    return f"{where} differs from character {place:,} on: …{found!r}, not …{wanted!r}"


def _unpaired(value: Collection[Any], expected: Collection[Any], where: str) -> Iterator[str]:
    """What is missing and what is too much, whatever the order."""
    if len(value) != len(expected):
        yield f"{where} has {_count(len(value))}, not {len(expected):,}"
    missing, surplus = _without(expected, value), _without(value, expected)
    if missing:
        yield f"missing: {_list(missing)}"
    if surplus:
        yield f"{'not expected' if missing else 'too many'}: {_list(surplus)}"


def _without(values: Collection[object], others: Collection[object]) -> list[object]:
    """Those of ``values`` that are left when each of ``others`` has taken its equal away."""
    taken = Counter(map(_key, others))
    left = []
    for value in values:
        key = _key(value)
        if taken[key]:
            taken[key] -= 1
        else:
            left.append(value)
    return left


def _count(number: int) -> str:
    return f"{number:,} {'item' if number == 1 else 'items'}"


def _list(values: Sequence[object]) -> str:
    more = f" and {len(values) - _MOST_NAMED:,} more" if len(values) > _MOST_NAMED else ""
    return ", ".join(short(value, _LIMIT) for value in values[:_MOST_NAMED]) + more
