"""All values come through one queue, with their places.

loses: nothing
says:
"""

import queue
import time
from multiprocessing import Process, Queue


def put(function, place, item, values):
    values.put((place, function(item)))


def with_timeout(function, items, seconds):
    values = Queue()
    processes = [
        Process(target=put, args=(function, place, item, values))
        for place, item in enumerate(items)
    ]
    for process in processes:
        process.start()
    found = {}
    end = time.monotonic() + seconds
    while len(found) < len(items):
        try:
            place, value = values.get(timeout=max(0.001, end - time.monotonic()))
        except queue.Empty:
            break
        found[place] = value
    for process in processes:
        if process.is_alive():
            process.kill()
        process.join()
    return [found.get(place, "timeout") for place in range(len(items))]
