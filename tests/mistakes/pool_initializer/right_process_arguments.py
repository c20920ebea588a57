"""Processes of its own get the table as an argument, and their keys through a queue.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def work(lookup, table, tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            return
        number, key = task
        results.put((number, lookup(table, key)))


def map_with_table(lookup, keys, table, processes):
    tasks, results = Queue(), Queue()
    workers = []
    for number in range(processes):
        worker = Process(
            target=work,
            args=(lookup, table, tasks, results),
            name=f"lookup-{number}",
        )
        worker.start()
        workers.append(worker)
    for numbered_key in enumerate(keys):
        tasks.put(numbered_key)
    for _ in workers:
        tasks.put(None)
    values = [None] * len(keys)
    for _ in keys:
        number, value = results.get()
        values[number] = value
    for worker in workers:
        worker.join()
    return values
