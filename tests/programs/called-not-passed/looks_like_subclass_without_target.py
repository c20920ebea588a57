"""A process class has no target; the value is wrong for another reason.

call: run_all(3)
claim: returned([0, 1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Process, SimpleQueue


class Worker(Process):
    def __init__(self, results, number):
        super().__init__()
        self.results, self.number = results, number

    def run(self):
        self.results.put(self.number)


def run_all(count):
    results = SimpleQueue()
    workers = [Worker(results, number) for number in range(count)]
    for worker in workers:
        worker.start()
    found = sorted(results.get() for _ in workers)
    for worker in workers:
        worker.join()
    return found
