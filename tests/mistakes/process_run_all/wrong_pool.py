"""Hands the worker to a pool, which waits for ever for a process that left.

loses: returns, parallel, hidden
says: deadlock, worker-died, not-parallel
"""

from multiprocessing import Pool


def run_one(job):
    worker, argument = job
    try:
        worker(argument)
    except Exception:
        return 1
    return 0


def run_all(worker, arguments):
    with Pool(4) as pool:
        return pool.map(run_one, [(worker, argument) for argument in arguments])
