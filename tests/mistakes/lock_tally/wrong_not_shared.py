"""Adds up in an ordinary dict, which each process changes in its own copy.

loses: returns, exact
says: wrong-value, not-shared
"""

from multiprocessing import Lock, Process


def add_up(lock, work, items, sums):
    for item in items:
        number = work(item)
        with lock:
            sums["all"] += number


def tally(work, items, counter, processes):
    lock = Lock()
    sums = {"all": 0}
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Process(target=add_up, args=(lock, work, share, sums)) for share in shares]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    counter.value += sums["all"]
