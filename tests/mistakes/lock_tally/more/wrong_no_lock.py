"""Works in parallel, and adds without a lock.

loses: exact
says: lost-update
"""

from multiprocessing import Process


def add_up(work, items, counter):
    for item in items:
        counter.value += work(item)


def tally(work, items, counter, processes):
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Process(target=add_up, args=(work, share, counter)) for share in shares]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
