"""A semaphore that begins with 0 places: nobody ever gets in.

loses: returns, exact, parallel, tidy
says: deadlock
"""

from multiprocessing import Process, Semaphore


def visit(semaphore, worker, item):
    with semaphore:
        worker(item)


def run_at_most(worker, items, limit):
    semaphore = Semaphore(0)
    processes = [Process(target=visit, args=(semaphore, worker, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
