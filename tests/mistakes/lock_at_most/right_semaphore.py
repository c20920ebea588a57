"""A semaphore that all processes share, acquired and released by hand.

loses: nothing
says:
"""

import multiprocessing


class Guest(multiprocessing.Process):
    def __init__(self, semaphore, worker, item):
        super().__init__()
        self.semaphore, self.worker, self.item = semaphore, worker, item

    def run(self):
        self.semaphore.acquire()
        try:
            self.worker(self.item)
        finally:
            self.semaphore.release()


def run_at_most(worker, items, limit):
    semaphore = multiprocessing.BoundedSemaphore(limit)
    processes = [Guest(semaphore, worker, item) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
