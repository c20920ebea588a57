"""A barrier for three that two processes reach.

call: meet(2)
ending: deadlock
"""

from multiprocessing import Barrier, Process


def meet(count):
    barrier = Barrier(count + 1)
    processes = [Process(target=barrier.wait) for _ in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
