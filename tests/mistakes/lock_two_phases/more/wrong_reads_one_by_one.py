"""Reads under a lock, so that the screen is not written by two at once.

loses: parallel
says: over-synchronised
"""

from multiprocessing import Barrier, Lock, Process


def work(lock, barrier, prepare, compute, number):
    with lock:
        prepare(number)
    barrier.wait()
    compute(number)


def two_phases(prepare, compute, count):
    if count == 0:
        return
    lock, barrier = Lock(), Barrier(count)
    args = lock, barrier, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
