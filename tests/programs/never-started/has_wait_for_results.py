"""Waits for the results of processes that it only made.

call: run_all([1, 2])
ending: deadlock
says: never-started
"""

import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, queue, number):
        super().__init__()
        self.queue, self.number = queue, number

    def run(self):
        self.queue.put(self.number)


def run_all(numbers):
    queue = multiprocessing.Queue()
    workers = [Worker(queue, number) for number in numbers]  # look here
    return [queue.get() for _ in workers]
