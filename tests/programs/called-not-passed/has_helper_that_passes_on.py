"""A helper is given what the worker returns, instead of the worker: the parent waits in it.

call: run_all([1, 2])
ending: deadlock
says: called-not-passed
"""

from multiprocessing import Barrier, Process


class Crew:
    def __init__(self, barrier):
        self.barrier, self.processes = barrier, []

    def send(self, job, name):
        process = Process(target=job, name=name)
        self.processes.append(process)
        process.start()

    def meet(self, item):
        self.barrier.wait()
        return item


def run_all(items):
    crew = Crew(Barrier(len(items)))
    for item in items:
        crew.send(crew.meet(item), name=str(item))  # look here
    for process in crew.processes:
        process.join()
