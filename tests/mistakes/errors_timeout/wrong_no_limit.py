"""Joins without a limit, and asks for the time afterwards.

loses: returns, alive
says: wrong-value, deadlock
"""

import time
from multiprocessing import Process, SimpleQueue


def put(function, place, item, values):
    values.put((place, function(item)))


def with_timeout(function, items, seconds):
    values = SimpleQueue()
    processes = [
        Process(target=put, args=(function, place, item, values))
        for place, item in enumerate(items)
    ]
    begin = time.monotonic()
    for process in processes:
        process.start()
    entries = ["timeout"] * len(items)
    for _ in processes:
        place, value = values.get()
        entries[place] = value
    for process in processes:
        process.join()
        if time.monotonic() - begin > seconds:
            process.kill()
    return entries
