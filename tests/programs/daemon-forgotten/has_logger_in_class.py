"""A process class starts a logger that waits for lines; nobody tells it to end.

call: run(2)
ending: deadlock
says: daemon-forgotten
"""

import multiprocessing as mp


def log(lines):
    while True:
        print(lines.recv())


class Job(mp.Process):
    def run(self):
        reader, self.lines = mp.Pipe(duplex=False)
        logger = mp.Process(target=log, args=(reader,))  # look here
        logger.start()
        self.lines.send("done")


def run(count):
    jobs = [Job() for _ in range(count)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
