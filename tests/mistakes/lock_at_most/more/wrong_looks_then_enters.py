"""Looking whether there is room and going in are two steps, between which others go in too.

loses: exact, parallel
says: not-parallel
"""

import time
from multiprocessing import Process, Value


def enter(inside, limit, worker, item):
    while inside.value >= limit:
        time.sleep(0.01)
    with inside.get_lock():
        inside.value += 1
    try:
        worker(item)
    finally:
        with inside.get_lock():
            inside.value -= 1


def run_at_most(worker, items, limit):
    inside = Value("i", 0)
    crew = [Process(target=enter, args=(inside, limit, worker, item)) for item in items]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
