"""The children write into the parent's list, of which each has its own copy.

loses: returns, alive
says: wrong-value, not-shared
"""

import time
from multiprocessing import Process


def note(function, place, item, entries):
    entries[place] = function(item)


def with_timeout(function, items, seconds):
    entries = ["timeout"] * len(items)
    processes = [
        Process(target=note, args=(function, place, item, entries))
        for place, item in enumerate(items)
    ]
    for process in processes:
        process.start()
    end = time.monotonic() + seconds
    for process in processes:
        process.join(max(0, end - time.monotonic()))
        process.kill()
        process.join()
    return entries
