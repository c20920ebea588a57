"""What the evil scheduler has to choose from, in words, tables and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, pairwise

from helpers.evil_scheduler import (
    ADD_ONE,
    Situation,
    begin,
    every_end,
    result,
    results,
    with_locks,
)
from helpers.timeline import Span, timeline_svg

SCENES: Mapping[str, Situation] = {
    "a counter, no lock": begin(ADD_ONE, ADD_ONE),
    "a counter with a lock": begin(with_locks(["lock"], ADD_ONE), with_locks(["lock"], ADD_ONE)),
    "two locks, opposite orders": begin(
        with_locks(["scanner", "printer"]), with_locks(["printer", "scanner"])
    ),
    "two locks, the same order": begin(
        with_locks(["scanner", "printer"]), with_locks(["scanner", "printer"])
    ),
}
"""What the reader can choose: two processes, and what each is to do."""

COUNTER, COUNTER_LOCKED, OPPOSITE, SAME = SCENES


def named(order: Sequence[int]) -> str:
    """An order in short: the number of the process, from 1, for each step."""
    return "".join(str(process + 1) for process in order)


def orders_by_result(scene: Situation) -> dict[str, list[str]]:
    """What can come out → all orders that lead there."""
    found: dict[str, list[str]] = {outcome: [] for outcome in results(scene)}
    for end in every_end(scene):
        found[result(end)].append(named(end.chosen))
    return found


def verdict(now: Situation, scene: Situation) -> str:
    """What has come out, or what still can, in a sentence."""
    if now.deadlocked:
        return "Deadlock: each process waits for a lock that the other holds, for ever."
    if now.finished:
        return (
            f"Both are done. The counter is {now.counter}."
            if now.uses_counter
            else "Both are done."
        )
    left = results(now)
    count, total = sum(left.values()), sum(results(scene).values())
    verb = "is" if count == 1 else "are"
    possible = (
        f"{total} orders are possible" if now == scene else f"{count} of {total} {verb} left (▸)"
    )
    return f"{possible}. What can come out: {' or '.join(left)}."


def said_of(now: Situation, process: int) -> str:
    """What the process does next, or why it cannot."""
    lock = now.waits_for(process)
    if lock is not None:
        return f"waits for {lock}"
    step = now.next_step(process)
    return "is done" if step is None else str(step)


def state(now: Situation) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: for each process its next step, its copy, and what it holds."""
    head = ["", "next", "own copy", "holds"]
    rows = []
    for process in range(len(now.programs)):
        copy = now.copies[process]
        holds = ", ".join(lock for lock, holder in now.holders if holder == process)
        shown = "–" if copy is None else str(copy)
        rows.append([f"process {process + 1}", said_of(now, process), shown, holds or "–"])
    counts = [True, True, now.uses_counter, now.uses_locks]
    return list(compress(head, counts)), [list(compress(row, counts)) for row in rows]


def spans(now: Situation) -> list[Span]:
    """The steps so far as bars, one after the other; at the end, who waits."""
    bars = []
    done = [0] * len(now.programs)
    for at, process in enumerate(now.chosen):
        step = now.programs[process][done[process]]
        done[process] += 1
        bars.append(Span(f"process {process + 1}", at, at + 1, str(step)))
    at = len(now.chosen)
    bars += [
        Span(f"process {process + 1}", at, at + 1, said_of(now, process), "wait")
        for process in range(len(now.programs))
        if now.waits_for(process)
    ]
    return sorted(bars, key=lambda bar: (bar.lane, bar.begin))


def drawn(now: Situation, title: str, *, card: bool = False) -> str:
    """The steps so far as SVG."""
    description = f"{named(now.chosen)}: {', '.join(bar.label for bar in spans(now))}"
    return timeline_svg(spans(now), title=title, description=description, ordinal=True, card=card)


def evil_order(scene: Situation) -> Situation:
    """An order with the worst result, in which the processes take turns as far as they can."""
    worst = "deadlock" if "deadlock" in results(scene) else min(results(scene))
    ends = [end for end in every_end(scene) if result(end) == worst]
    return max(ends, key=lambda end: (_turns(end.chosen), -end.chosen[0]))


def _turns(order: Sequence[int]) -> int:
    return sum(one != other for one, other in pairwise(order))


def orders_table(scene: Situation, now: Situation) -> tuple[list[str], list[list[str]]]:
    """Head and rows: what can come out, of how many orders, and which; those still open have a mark."""
    chosen = named(now.chosen)
    head = ["comes out", "orders", "who goes at each step"]
    rows = []
    for outcome, orders in orders_by_result(scene).items():
        marked = [_marked(order, chosen) for order in orders]
        rows.append([outcome, str(len(orders)), " ".join(marked)])
    return head, rows


def _marked(order: str, chosen: str) -> str:
    return f"▸{order}" if chosen and order.startswith(chosen) else order
