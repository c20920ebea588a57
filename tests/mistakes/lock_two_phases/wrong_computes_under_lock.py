"""Keeps others out while it computes, since it looks into their strips.

loses: parallel
says: over-synchronised
"""

from multiprocessing import Barrier, Lock, Process


def work(barrier, lock, prepare, compute, number):
    prepare(number)
    barrier.wait()
    with lock:
        compute(number)


def two_phases(prepare, compute, count):
    if count == 0:
        return
    barrier, lock = Barrier(count), Lock()
    args = barrier, lock, prepare, compute
    processes = [Process(target=work, args=(*args, number)) for number in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
