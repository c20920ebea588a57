"""Ends its processes properly, but never waits for their end.

loses: tidy
says: left-behind, never-joined
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
    for _ in range(processes):
        Process(target=work, args=(function, tasks, results)).start()
    for item in items:
        tasks.put((item,))
    for _ in range(processes):
        tasks.put(None)
    values = []
    for _ in items:
        value, error = results.get()
        if error is not None:
            raise error
        values.append(value)
    return values
