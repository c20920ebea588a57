"""The helper that spawns receives the result of a call of the method instead of the method, so the parent waits at the barrier.

loses: exact, parallel, alive, tidy
says: deadlock, called-not-passed
"""

import multiprocessing as mp
from dataclasses import dataclass
from typing import Any


@dataclass
class Rehearsal:
    prepare: Any
    compute: Any
    barrier: Any

    def play(self, index):
        self.prepare(index)
        self.barrier.wait()
        self.compute(index)


def spawn(target):
    p = mp.Process(target=target)
    p.start()
    return p


def two_phases(prepare, compute, count):
    if not count:
        return
    play = Rehearsal(prepare, compute, mp.Barrier(count)).play
    crew = [spawn(play(index)) for index in range(count)]
    for p in crew:
        p.join()
