"""Takes a place and never gives it back: the third one waits for ever.

loses: returns, exact, parallel, tidy
says: deadlock
"""

from multiprocessing import Process, Semaphore


def visit(semaphore, worker, item):
    semaphore.acquire()
    worker(item)


def run_at_most(worker, items, limit):
    semaphore = Semaphore(limit)
    processes = [Process(target=visit, args=(semaphore, worker, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
