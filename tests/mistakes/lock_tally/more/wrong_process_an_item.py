"""A process for each item, whatever number was asked for.

loses: parallel
says: not-parallel
"""

from multiprocessing import Lock, Process


def add(lock, work, item, counter):
    number = work(item)
    with lock:
        counter.value += number


def tally(work, items, counter, processes):
    lock = Lock()
    workers = [Process(target=add, args=(lock, work, item, counter)) for item in items]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
