"""Deciding from two looks at a tree of processes that nothing in it moves.

Two looks that show the same threads, each asleep in a wait without a time-out and with the same
count of context switches, prove that between them no thread ran: each was asleep all the time from
its first look to its second, and these stretches have a moment in common. A thread that was woken
would be runnable. So nobody in the tree can wake anybody: only something from outside can.
This holds on a busy machine too, and does not depend on how much time lies between the looks.

Where a thread waits *with* a time-out (it polls, or sleeps), nothing is proved: the tree is then
called calm after it has stayed asleep at many looks in a row over some time.
"""

from collections.abc import Mapping, Set

from autograde.guard.procfs import Thread, Wait

FROZEN = "frozen"
CALM = "calm"
MOVING = "moving"

CALM_LOOKS = 12
CALM_SECONDS = 0.6

Look = Mapping[Thread, Wait]


class Stillness:
    """Follows the looks at one tree.

    :param now: the time of the first look, in seconds of a monotonic clock.
    """

    def __init__(self, now: float) -> None:
        self._last: Look = {}
        self.restart(now)

    def restart(self, now: float) -> None:
        """Forget what was seen: something was just set in motion."""
        self._asleep_since = now
        self._looks_asleep = 0
        self.frozen_since = now

    def judge(self, look: Look, inert: Set[int], now: float) -> str:
        """Take the next look and say ``moving``, ``calm`` or ``frozen``.

        :param inert: pids whose timed waits do not count, since they only ever answer others
            (a manager's server looks once a second whether it should stop).
        """
        last, self._last = self._last, look
        if not look or not all(wait.asleep for wait in look.values()):
            self.restart(now)
            return MOVING
        if self._proves_frozen(last, look, inert):
            return FROZEN
        self.frozen_since = now
        self._looks_asleep += 1
        long_enough = now - self._asleep_since >= CALM_SECONDS
        return CALM if long_enough and self._looks_asleep >= CALM_LOOKS else MOVING

    @staticmethod
    def _proves_frozen(last: Look, look: Look, inert: Set[int]) -> bool:
        if last.keys() != look.keys():
            return False
        return all(
            (wait.untimed and wait.switches == last[thread].switches) or thread[0] in inert
            for thread, wait in look.items()
        )
