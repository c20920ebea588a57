"""Raises the exception of a call before the workers have got their end markers: they wait for tasks for ever.

loses: tidy
says: left-behind
"""

from multiprocessing import Process, Queue


def _work(function, tasks, results):
    while (task := tasks.get()) is not None:
        try:
            results.put((function(task[0]), None))
        except Exception as error:
            results.put((None, error))


def in_completion_order(function, items, processes):
    items = list(items)
    tasks, results = Queue(), Queue()
    workers = [
        Process(target=_work, args=(function, tasks, results), daemon=True)
        for _ in range(min(processes, len(items)))
    ]
    for worker in workers:
        worker.start()
    for item in items:
        tasks.put((item,))
    finished = []
    for _ in items:
        value, error = results.get()
        if error is not None:
            raise error
        finished.append(value)
    for _ in workers:
        tasks.put(None)
    for worker in workers:
        worker.join()
    tasks.close()
    results.close()
    return finished
