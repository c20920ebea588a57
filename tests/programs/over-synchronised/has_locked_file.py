"""A lock on a file is held during the slow work.

call: tally(cube, [1, 2, 3], account(), 3)
claim: overlapped(processes=3)
ending: returned
finding: over-synchronised
"""

import fcntl
import tempfile
from multiprocessing import Process


def work(path, function, item, counter):
    with open(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        counter.value += function(item)


def tally(function, items, counter, processes):
    with tempfile.NamedTemporaryFile() as file:
        workers = [
            Process(target=work, args=(file.name, function, item, counter)) for item in items
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
