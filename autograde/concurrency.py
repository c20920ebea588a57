"""How many processes worked at once: from the intervals of the handed-in workers' calls."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable

from autograde.records import Call


def busiest(calls: Iterable[Call]) -> int:
    """Return how many processes were inside a worker at the busiest moment."""
    return _most_at_once(calls, lambda call: call.pid)


def busiest_threads(calls: Iterable[Call]) -> int:
    """Return how many calls were inside a worker at the busiest moment, in whatever process."""
    return _most_at_once(calls, lambda call: (call.pid, call.thread))


def _most_at_once(calls: Iterable[Call], owner: Callable[[Call], Hashable]) -> int:
    inside: Counter[Hashable] = Counter()
    most = 0
    for _, change, who in sorted(_edges(calls, owner), key=lambda edge: edge[:2]):
        inside[who] += change
        if inside[who] == 0:
            del inside[who]
        most = max(most, len(inside))
    return most


def _edges(
    calls: Iterable[Call], owner: Callable[[Call], Hashable]
) -> Iterable[tuple[float, int, Hashable]]:
    """Begin and end of each call; at the same moment ends come first."""
    for call in calls:
        yield call.begin, 1, owner(call)
        yield (float("inf") if call.end is None else call.end), -1, owner(call)
