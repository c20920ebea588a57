"""acquire() before the call, release() after it, on the lock of a Value.

call: tally(cube, [1, 2], 2)
claim: overlapped(processes=2)
ending: returned
finding: over-synchronised
"""

import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, total, function, item):
        super().__init__()
        self.total, self.function, self.item = total, function, item

    def run(self):
        lock = self.total.get_lock()
        lock.acquire()
        self.total.value += self.function(self.item)
        lock.release()


def tally(function, items, processes):
    total = mp.Value("i", 0)
    workers = [Worker(total, function, item) for item in items]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return total.value
