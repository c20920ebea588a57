"""Reads the exit codes before the processes have ended.

loses: returns, hidden
says: wrong-value, read-too-early
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.start()
    codes = [process.exitcode for process in processes]
    for process in processes:
        process.join()
    return codes
