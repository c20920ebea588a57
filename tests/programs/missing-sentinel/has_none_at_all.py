"""Consumers loop over the queue until STOP, which nobody puts.

call: consume(['a', 'b'])
ending: deadlock
says: missing-sentinel
"""

import multiprocessing as mp

STOP = "STOP"


def consumer(tasks, results):
    for task in iter(tasks.get, STOP):  # look here
        results.put(task.upper())


def consume(items):
    tasks, results = mp.SimpleQueue(), mp.SimpleQueue()
    process = mp.Process(target=consumer, args=(tasks, results))
    process.start()
    for item in items:
        tasks.put(item)
    found = [results.get() for _ in items]
    process.join()
    return found
