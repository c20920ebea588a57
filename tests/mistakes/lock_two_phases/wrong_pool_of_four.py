"""A pool of four processes: with a barrier for more, it waits for ever.

loses: alive
says: deadlock
"""

from multiprocessing import Barrier, Pool


def get_ready(*shared):
    global barrier, prepare, compute
    barrier, prepare, compute = shared


def work(number):
    prepare(number)
    barrier.wait()
    compute(number)


def two_phases(prepare, compute, count):
    with Pool(4, get_ready, (Barrier(max(count, 1)), prepare, compute)) as pool:
        pool.map(work, range(count), chunksize=1)
