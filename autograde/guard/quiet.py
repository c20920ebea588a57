"""Deciding from looks at a tree of processes that nothing in it moves.

Two looks that show the same threads, each asleep in a wait without a time-out and with the same
count of context switches, prove that between them no thread ran: each was asleep all the time from
its first look to its second, and these stretches have a moment in common. A thread that was woken
would be runnable. So nobody in the tree can wake anybody: the tree is **frozen**, and only
something from outside can set it in motion. This holds on a busy machine too, and does not depend
on how much time lies between the looks.

A thread that polls (it waits with a time-out) or spins may still do something, so nothing is
proved. The tree is called **calm** when, while all others stayed frozen, each poller has woken
several times or slept for long, and each spinner has used much processor time, without any effect.

Who polls through a manager (``queue.get(timeout=0.2)`` of a proxy, in a loop) waits without a
time-out itself: a thread of the manager has it. Where for a good while no thread comes or goes,
and all that wake do so again and again and sleep again, they count as pollers too.
"""

from collections.abc import Mapping, Set

from autograde.guard.procfs import Thread, Wait

FROZEN = "frozen"
CALM = "calm"
MOVING = "moving"

_ENOUGH_WAKES = 4
_ENOUGH_WAKES_OF_KNOWN = 1
_ENOUGH_SECONDS = 0.6
_ENOUGH_SECONDS_IN_CIRCLES = 1.5
_ENOUGH_CPU_SECONDS = 1.0
_ENOUGH_CPU_SECONDS_OF_KNOWN = 0.05

Look = Mapping[Thread, Wait]


class Stillness:
    """Follows the looks at one tree.

    Args:
        now: The time of the first look, in seconds of a monotonic clock.
    """

    def __init__(self, now: float) -> None:
        self._begin: Look = {}
        self._used: dict[Thread, float] = {}
        self._spinners: set[Thread] = set()
        self._pollers: set[Thread] = set()
        self._slept: dict[Thread, int] = {}
        self._first: Look = {}
        self._first_at = now
        self._since = now
        self.frozen_since = now

    def restart(self, now: float) -> None:
        """Forget what was seen: something was just set in motion."""
        self._first = {}
        self._begin_again({}, now)

    def _begin_again(self, look: Look, now: float) -> None:
        self._begin = look
        self._used = {}
        self._since = self.frozen_since = now

    def seconds(self, now: float) -> float:
        """Return for how many seconds nothing has happened."""
        return now - self._since

    def judge(self, look: Look, inert: Set[int], now: float) -> str:
        """Take the next look and say ``moving``, ``calm`` or ``frozen``.

        Args:
            look: How each thread was found.
            inert: Pids of processes that only ever answer others. The timed waits of their main
                threads do not count (a manager's server looks once a second whether it should
                stop).
            now: The time of the look, in seconds of the same clock.
        """
        if self._something_happened(look, inert):
            self._look_for_circles(look, inert, now)
            self._begin_again(look, now)
            return MOVING
        restless = [thread for thread in look if self._is_restless(thread, look, inert)]
        if not restless:
            return FROZEN
        self.frozen_since = now
        return CALM if all(self._had_its_chance(each, look, now) for each in restless) else MOVING

    def _something_happened(self, look: Look, inert: Set[int]) -> bool:
        """Whether a thread came or went, or one that waits for others has run meanwhile."""
        if not self._begin or self._begin.keys() != look.keys():
            return True
        return any(
            wait.untimed and wait.switches != self._begin[thread].switches
            for thread, wait in look.items()
            if thread[0] not in inert and thread not in self._pollers
        )

    def _look_for_circles(self, look: Look, inert: Set[int], now: float) -> None:
        """Find out who wakes again and again without any effect, while some thread waits with a time-out."""
        seconds = now - self._first_at
        if self._first.keys() != look.keys() or seconds >= 2 * _ENOUGH_SECONDS_IN_CIRCLES:
            self._first, self._first_at = look, now
        elif seconds >= _ENOUGH_SECONDS_IN_CIRCLES:
            wakes = {each: look[each].switches - self._first[each].switches for each in look}
            again = {each for each, count in wakes.items() if count >= _ENOUGH_WAKES}
            once = {each for each in wakes.keys() - again if wakes[each]}
            timed = {each for each, wait in look.items() if _is_timed(each, wait, inert)}
            asleep = all(wait.asleep for wait in look.values())
            if timed and asleep and all(each in timed or each[0] in inert for each in once):
                self._pollers |= again

    def _is_restless(self, thread: Thread, look: Look, inert: Set[int]) -> bool:
        """Whether a thread may still do something of its own accord."""
        has_woken = look[thread].switches != self._begin[thread].switches
        return (has_woken and thread in self._pollers) or _is_timed(thread, look[thread], inert)

    def _had_its_chance(self, thread: Thread, look: Look, now: float) -> bool:
        wait = look[thread]
        if not wait.asleep:
            used = wait.cpu_seconds - self._used.setdefault(thread, wait.cpu_seconds)
            if used >= _ENOUGH_CPU_SECONDS:
                self._spinners.add(thread)
            known = thread in self._spinners
            return used >= (_ENOUGH_CPU_SECONDS_OF_KNOWN if known else _ENOUGH_CPU_SECONDS)
        woken = wait.switches - self._begin[thread].switches
        enough = _ENOUGH_WAKES_OF_KNOWN if thread in self._pollers else _ENOUGH_WAKES
        if now - self._since >= _ENOUGH_SECONDS:
            self._slept[thread] = wait.switches
        still_sleeps = self._slept.get(thread) == wait.switches
        return woken >= enough or still_sleeps


def _is_timed(thread: Thread, wait: Wait, inert: Set[int]) -> bool:
    """Whether a thread does not wait for others alone; the main threads of inert processes do."""
    pid, number = thread
    is_inert = pid == number and pid in inert
    return not (wait.untimed or (is_inert and wait.asleep))
