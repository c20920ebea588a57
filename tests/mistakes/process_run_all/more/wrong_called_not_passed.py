"""Calls the worker here and passes what it returned as the target.

loses: returns, parallel, tidy, hidden
says: raised, not-parallel, called-not-passed
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker(argument)) for argument in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
