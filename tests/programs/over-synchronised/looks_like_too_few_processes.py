"""No lock is held; there are only two processes.

call: tally(cube, [1, 2, 3], account(), 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
"""

from multiprocessing import Lock, Process


def work(lock, function, items, counter):
    for item in items:
        number = function(item)
        with lock:
            counter.value += number


def tally(function, items, counter, processes):
    lock = Lock()
    shares = [items[::2], items[1::2]]
    workers = [Process(target=work, args=(lock, function, share, counter)) for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
