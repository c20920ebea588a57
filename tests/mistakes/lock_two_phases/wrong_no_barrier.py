"""Each process goes straight on to the second phase.

loses: exact
says: wrong-value
"""

from multiprocessing import Process


def work(prepare, compute, number):
    prepare(number)
    compute(number)


def two_phases(prepare, compute, count):
    processes = [Process(target=work, args=(prepare, compute, n)) for n in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
