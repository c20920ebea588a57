"""Joins each process before the next one is started: no update is lost, and no time won.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Lock, Process


def add_up(lock, work, items, counter):
    for item in items:
        number = work(item)
        with lock:
            counter.value += number


def tally(work, items, counter, processes):
    lock = Lock()
    for n in range(processes):
        worker = Process(target=add_up, args=(lock, work, items[n::processes], counter))
        worker.start()
        worker.join()
