"""Fills the task queue while nobody takes results: in the end all wait to put.

call: run_all(40)
ending: deadlock
says: nobody-reads
"""

from multiprocessing import Process, Queue


class Worker(Process):
    def __init__(self, tasks, results):
        super().__init__()
        self.tasks, self.results = tasks, results

    def run(self):
        while (task := self.tasks.get()) is not None:
            self.results.put(task + 1)


def run_all(count):
    tasks, results = Queue(3), Queue(3)
    workers = [Worker(tasks, results) for _ in range(2)]
    for worker in workers:
        worker.start()
    for number in range(count):
        tasks.put(number)  # look here
    for _ in workers:
        tasks.put(None)
    return sorted(results.get() for _ in range(count))
