"""A helper runs one process and waits for it; a comprehension calls the helper.

call: codes(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: serial-join
"""

import multiprocessing as mp


class Job(mp.Process):
    def __init__(self, function, number):
        super().__init__()
        self.function, self.number = function, number

    def run(self):
        self.function(self.number)


def run_one(function, number):
    job = Job(function, number)
    job.start()
    job.join()  # look here
    return job.exitcode


def codes(function, numbers):
    return [run_one(function, number) for number in numbers]
