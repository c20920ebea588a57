"""A pool whose workers each end after one task, with a queue that a manager keeps.

loses: nothing
says:
"""

from multiprocessing import Manager, Pool


def collect(worker, numbers):
    if not numbers:
        return {}
    with Manager() as manager:
        queue = manager.Queue()
        with Pool(len(numbers), maxtasksperchild=1) as pool:
            pool.starmap(worker, [(queue, number) for number in numbers], chunksize=1)
        return dict(queue.get() for _ in numbers)
