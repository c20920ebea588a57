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
"""

from collections.abc import Mapping, Set

from autograde.guard.procfs import Thread, Wait

FROZEN = "frozen"
CALM = "calm"
MOVING = "moving"

_ENOUGH_WAKES = 4
_ENOUGH_SECONDS = 0.6
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
        self._since = now
        self.frozen_since = now

    def restart(self, now: float) -> None:
        """Forget what was seen: something was just set in motion."""
        self._begin = {}
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
            self.restart(now)
            self._begin = look
            return MOVING
        restless = [
            thread
            for thread, wait in look.items()
            if not (wait.untimed or (_is_main_thread(thread, inert) and wait.asleep))
        ]
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
            if thread[0] not in inert
        )

    def _had_its_chance(self, thread: Thread, look: Look, now: float) -> bool:
        wait = look[thread]
        if not wait.asleep:
            used = wait.cpu_seconds - self._used.setdefault(thread, wait.cpu_seconds)
            if used >= _ENOUGH_CPU_SECONDS:
                self._spinners.add(thread)
            known = thread in self._spinners
            return used >= (_ENOUGH_CPU_SECONDS_OF_KNOWN if known else _ENOUGH_CPU_SECONDS)
        woken = wait.switches - self._begin[thread].switches
        return woken >= _ENOUGH_WAKES or now - self._since >= _ENOUGH_SECONDS


def _is_main_thread(thread: Thread, pids: Set[int]) -> bool:
    pid, number = thread
    return pid == number and pid in pids
