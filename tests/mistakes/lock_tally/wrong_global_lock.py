"""A lock at the top of the module: under spawn each process makes one of its own.

loses: exact
says: lost-update, lock-per-process
"""

from multiprocessing import Lock, Process

lock = Lock()


def add_up(work, items, counter):
    for item in items:
        number = work(item)
        with lock:
            counter.value += number


def tally(work, items, counter, processes):
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Process(target=add_up, args=(work, share, counter)) for share in shares]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
