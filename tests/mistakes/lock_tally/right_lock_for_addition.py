"""Works without the lock, and takes it for the addition alone.

loses: nothing
says:
"""

from multiprocessing import Lock, Process


def add_up(lock, work, items, counter):
    for item in items:
        number = work(item)
        lock.acquire()
        counter.value += number
        lock.release()


def tally(work, items, counter, processes):
    lock = Lock()
    shares = [items[n::processes] for n in range(processes) if items[n::processes]]
    workers = [Process(target=add_up, args=(lock, work, share, counter)) for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
