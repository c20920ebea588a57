"""Sleeps between the phases, in the hope that all are ready by then.

loses: exact
says: wrong-value
"""

import time
from multiprocessing import Process


def work(prepare, compute, number):
    prepare(number)
    time.sleep(0.5)
    compute(number)


def two_phases(prepare, compute, count):
    processes = [Process(target=work, args=(prepare, compute, n)) for n in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
