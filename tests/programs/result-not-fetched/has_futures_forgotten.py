"""Submits and returns a list that nothing was put into.

call: run_all(cube, [1, 2])
claim: returned([1, 8])
ending: returned
finding: wrong-value
says: result-not-fetched
"""

from concurrent.futures import ProcessPoolExecutor, wait


class Batch:
    def __init__(self, executor):
        self.executor = executor
        self.values = []

    def add(self, function, item):
        return self.executor.submit(function, item)  # look here


def run_all(function, items):
    with ProcessPoolExecutor(max_workers=2) as executor:
        batch = Batch(executor)
        wait([batch.add(function, item) for item in items])
    return batch.values
