"""Joins each process before the next one is started: the first waits at the barrier for ever.

loses: exact, parallel, alive, tidy
says: deadlock
"""

from multiprocessing import Barrier, Process


def work(barrier, prepare, compute, number):
    prepare(number)
    barrier.wait()
    compute(number)


def two_phases(prepare, compute, count):
    barrier = Barrier(max(count, 1))
    for number in range(count):
        process = Process(target=work, args=(barrier, prepare, compute, number))
        process.start()
        process.join()
