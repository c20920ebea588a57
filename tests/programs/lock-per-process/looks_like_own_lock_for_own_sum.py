"""Each process has a lock of its own, for what is its own; the parent overwrites the account.

call: tally(cube, [1, 2, 3, 4], account(5), 2)
claim: kept_every_update(account=105)
ending: returned
finding: wrong-value
"""

from multiprocessing import Lock, Process, SimpleQueue


def add_up(work, items, sums):
    lock, total = Lock(), 0
    for item in items:
        with lock:
            total += work(item)
    sums.put(total)


def tally(work, items, counter, processes):
    sums = SimpleQueue()
    workers = [
        Process(target=add_up, args=(work, items[n::processes], sums)) for n in range(processes)
    ]
    for worker in workers:
        worker.start()
    for _ in workers:
        counter.value = sums.get()
    for worker in workers:
        worker.join()
