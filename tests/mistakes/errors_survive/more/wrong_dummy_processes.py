"""The Process and the Pool of multiprocessing.dummy are threads, so the call that kills its process kills everything.

loses: returns, alive, tidy, hidden
says: crashed, threads-not-processes
"""

from multiprocessing import dummy as mp


class Runner(mp.Process):
    def __init__(self, function, item):
        super().__init__()
        self.function = function
        self.item = item
        self.answer = "crashed"

    def run(self):
        self.answer = self.function(self.item)


def run_isolated(job):
    runner = Runner(*job)
    runner.start()
    runner.join()
    return runner.answer


def survive(function, items, workers):
    with mp.Pool(workers) as pool:
        return pool.map(run_isolated, [(function, item) for item in items], chunksize=1)
