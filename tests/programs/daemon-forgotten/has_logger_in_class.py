"""A process class starts a logger that waits for lines; its queue is never closed.

call: run(2)
ending: deadlock
says: daemon-forgotten
"""

import multiprocessing as mp


def log(lines):
    while True:
        print(lines.get())


class Job(mp.Process):
    def run(self):
        self.lines = mp.Queue()
        logger = mp.Process(target=log, args=(self.lines,))
        logger.start()
        self.lines.put("done")


def run(count):
    jobs = [Job() for _ in range(count)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
