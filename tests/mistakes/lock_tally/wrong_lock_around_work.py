"""Holds the lock during the slow work too: the processes take turns.

loses: parallel
says: over-synchronised
"""

from multiprocessing import Lock, Process


def add_up(lock, work, items, counter):
    for item in items:
        with lock:
            counter.value += work(item)


def tally(work, items, counter, processes):
    lock = Lock()
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Process(target=add_up, args=(lock, work, share, counter)) for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
