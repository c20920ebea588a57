"""Threads share memory and need a lock as well, but they are not processes.

loses: parallel
says: not-parallel, threads-not-processes
"""

from threading import Lock, Thread


def add_up(lock, work, items, counter):
    for item in items:
        number = work(item)
        with lock:
            counter.value += number


def tally(work, items, counter, processes):
    lock = Lock()
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Thread(target=add_up, args=(lock, work, share, counter)) for share in shares]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
