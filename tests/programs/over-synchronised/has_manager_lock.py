"""A lock of a manager is held during the slow work.

call: tally(cube, [1, 2, 3], account(), 3)
claim: overlapped(processes=3)
ending: returned
finding: over-synchronised
"""

from multiprocessing import Manager, Process


def work(lock, function, item, counter):
    with lock:
        counter.value += function(item)


def tally(function, items, counter, processes):
    with Manager() as manager:
        lock = manager.Lock()
        workers = [Process(target=work, args=(lock, function, item, counter)) for item in items]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
