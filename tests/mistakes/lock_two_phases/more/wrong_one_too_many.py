"""Counts the parent in, which never comes to the barrier: all wait for ever.

loses: exact, parallel, alive, tidy
says: deadlock
"""

from multiprocessing import Barrier, Process


def work(barrier, prepare, compute, number):
    prepare(number)
    barrier.wait()
    compute(number)


def two_phases(prepare, compute, count):
    barrier = Barrier(count + 1)
    args = barrier, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
