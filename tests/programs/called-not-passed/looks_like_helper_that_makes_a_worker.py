"""A helper is given a function that another one has made, and passes it on.

call: run_all(cube, [1, 2])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
"""

from functools import partial
from multiprocessing import Process


def start(work):
    process = Process(target=work)
    process.start()
    return process


def job(worker, item):
    return partial(worker, item)


def run_all(worker, items):
    processes = [start(job(worker, item)) for item in items]
    for process in processes:
        process.join()
