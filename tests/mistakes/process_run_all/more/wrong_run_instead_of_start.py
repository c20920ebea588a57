"""Calls run(), which does the work in this process, one argument after the other.

loses: returns, parallel, tidy, hidden
says: raised, never-started
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.run()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
