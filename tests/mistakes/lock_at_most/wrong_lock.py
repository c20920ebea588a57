"""A lock lets in one at a time, though there is room for more.

loses: parallel
says: over-synchronised
"""

from multiprocessing import Lock, Process


def visit(lock, worker, item):
    with lock:
        worker(item)


def run_at_most(worker, items, limit):
    lock = Lock()
    processes = [Process(target=visit, args=(lock, worker, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
