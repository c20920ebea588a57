"""Processes of its own that report place and text of each error through a queue.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue


def check(function, tasks, errors):
    for place, item in iter(tasks.get, None):
        try:
            function(item)
        except Exception as error:
            errors.put((place, f"{type(error).__name__}: {error}"))
    errors.put(None)


def first_error(function, items, processes):
    tasks, errors = SimpleQueue(), SimpleQueue()
    workers = [Process(target=check, args=(function, tasks, errors)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for task in enumerate(items):
        tasks.put(task)
    for _ in workers:
        tasks.put(None)
    found = []
    for _ in workers:
        found += iter(errors.get, None)
    for worker in workers:
        worker.join()
    return min(found)[1] if found else None
