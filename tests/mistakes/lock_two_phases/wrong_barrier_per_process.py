"""Each process makes a barrier for itself, and nobody else ever comes to it.

loses: exact, parallel, alive, tidy
says: deadlock
"""

from multiprocessing import Barrier, Process


def work(count, prepare, compute, number):
    barrier = Barrier(count)
    prepare(number)
    barrier.wait()
    compute(number)


def two_phases(prepare, compute, count):
    processes = [Process(target=work, args=(count, prepare, compute, n)) for n in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
