"""The consumer gives up after a short wait; the parent then waits for results that nobody makes.

call: run_all(late(square), [1, 2])
ending: deadlock
says: timeout-as-end
"""

import multiprocessing as mp
from queue import Empty


def produce(function, tasks, items):
    for item in items:
        tasks.put(function(item))


def consume(tasks, results):
    while True:
        try:
            results.put(tasks.get(timeout=0.3))  # look here
        except Empty:
            break


def run_all(function, items):
    tasks, results = mp.Queue(), mp.Queue()
    processes = [
        mp.Process(target=produce, args=(function, tasks, items)),
        mp.Process(target=consume, args=(tasks, results)),
    ]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
