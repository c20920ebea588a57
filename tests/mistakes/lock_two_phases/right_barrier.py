"""A barrier for as many processes as there are, in a class for the processes.

loses: nothing
says:
"""

import multiprocessing


class Strip(multiprocessing.Process):
    def __init__(self, number, barrier, prepare, compute):
        super().__init__()
        self.number, self.barrier = number, barrier
        self.prepare, self.compute = prepare, compute

    def run(self):
        self.prepare(self.number)
        self.barrier.wait()
        self.compute(self.number)


def two_phases(prepare, compute, count):
    barrier = multiprocessing.Barrier(max(count, 1))
    processes = [Strip(number, barrier, prepare, compute) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
