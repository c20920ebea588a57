"""Takes with get_nowait until Empty: the same question, asked too early.

call: collect([1, 2, 3])
claim: returned([1, 2, 3])
ending: returned
finding: wrong-value
says: queue-empty-check
"""

import multiprocessing
import queue
import time


class Worker(multiprocessing.Process):
    def __init__(self, results, number):
        super().__init__()
        self.results = results
        self.number = number

    def run(self):
        time.sleep(0.2)
        self.results.put(self.number)


def drain(results):
    found = []
    while True:
        try:
            found.append(results.get_nowait())  # look here
        except queue.Empty:
            return found


def collect(numbers):
    results = multiprocessing.Queue()
    workers = [Worker(results, number) for number in numbers]
    for worker in workers:
        worker.start()
    found = drain(results)
    for worker in workers:
        worker.join()
    return found
