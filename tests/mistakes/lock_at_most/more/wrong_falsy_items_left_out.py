"""filter(None, items) was to drop what is not there, and drops 0, "" and False as well.

loses: returns
says: not-parallel
"""

from multiprocessing import BoundedSemaphore, Process


def enter(tickets, worker, item):
    with tickets:
        worker(item)


def run_at_most(worker, items, limit):
    tickets = BoundedSemaphore(limit)
    crew = [Process(target=enter, args=(tickets, worker, item)) for item in filter(None, items)]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
