"""The helper asks each job to wait() inside its try, and wait() never raises what the call raised.

loses: returns, hidden
says: wrong-value, result-not-fetched
"""

import multiprocessing


class Gang:
    def __init__(self, size):
        self.pool = multiprocessing.Pool(size)
        self.jobs = []

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.pool.close()
        self.pool.join()

    def submit(self, function, item):
        self.jobs.append(self.pool.apply_async(function, (item,)))

    def problems(self):
        for job in self.jobs:
            try:
                job.wait()
            except Exception as error:
                yield f"{type(error).__name__}: {error}"


def first_error(function, items, processes):
    with Gang(processes) as gang:
        for item in items:
            gang.submit(function, item)
        return next(gang.problems(), None)
