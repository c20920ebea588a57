"""The arrivals are counted without a lock: one count lost, and all wait for somebody who is there already.

loses: alive
says: too-slow
"""

import time
from multiprocessing import Process, RawValue


def both(prepare, compute, index, count, arrived):
    prepare(index)
    arrived.value += 1
    while arrived.value < count:
        time.sleep(0.005)
    compute(index)


def two_phases(prepare, compute, count):
    arrived = RawValue("i", 0)
    crew = [Process(target=both, args=(prepare, compute, i, count, arrived)) for i in range(count)]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
