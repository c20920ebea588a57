"""Processes of its own that share a queue of tasks, and a queue of results in order of arrival.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def work(function, tasks, results):
    for (item,) in iter(tasks.get, None):
        try:
            results.put((function(item), None))
        except Exception as error:
            results.put((None, error))


def in_completion_order(function, items, processes):
    tasks, results = Queue(), Queue()
    for item in items:
        tasks.put((item,))
    for _ in range(processes):
        tasks.put(None)
    workers = [Process(target=work, args=(function, tasks, results)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    arrived = [results.get() for _ in items]
    for worker in workers:
        worker.join()
    for _, error in arrived:
        if error is not None:
            raise error
    return [value for value, _ in arrived]
