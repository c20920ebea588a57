"""A class for the processes; waits with a time-out, but goes on waiting until all results are there.

loses: nothing
says:
"""

import multiprocessing
from queue import Empty


class Work(multiprocessing.Process):
    def __init__(self, worker, queue, number):
        super().__init__(name=f"work on {number}")
        self.worker, self.queue, self.number = worker, queue, number

    def run(self):
        self.worker(self.queue, self.number)


def collect(worker, numbers):
    queue = multiprocessing.Queue()
    missing = set(numbers)
    works = [Work(worker, queue, number) for number in numbers]
    for work in works:
        work.start()
    results = {}
    while missing:
        try:
            number, result = queue.get(timeout=0.2)
        except Empty:
            continue
        missing.remove(number)
        results[number] = result
    for work in works:
        work.join()
    return results
