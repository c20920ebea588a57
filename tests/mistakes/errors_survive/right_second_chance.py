"""Runs all in an executor; what was lost with it gets an executor of its own.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def alone(function, item):
    with ProcessPoolExecutor(1) as executor:
        try:
            return executor.submit(function, item).result()
        except BrokenProcessPool:
            return "crashed"


def survive(function, items, workers):
    futures = []
    with ProcessPoolExecutor(workers) as executor:
        try:
            for item in items:
                futures.append(executor.submit(function, item))
        except BrokenProcessPool:
            pass
    entries = []
    for place, item in enumerate(items):
        if place < len(futures) and futures[place].exception() is None:
            entries.append(futures[place].result())
        else:
            entries.append(alone(function, item))
    return entries
