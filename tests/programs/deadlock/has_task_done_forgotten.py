"""Joins a JoinableQueue whose consumer never says task_done.

call: run_all([1, 2])
ending: deadlock
"""

import multiprocessing as mp


def consumer(tasks):
    while True:
        tasks.get()


def run_all(items):
    tasks = mp.JoinableQueue()
    mp.Process(target=consumer, args=(tasks,), daemon=True).start()
    for item in items:
        tasks.put(item)
    tasks.join()
