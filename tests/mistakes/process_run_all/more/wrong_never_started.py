"""Makes the processes and joins them, but never starts them.

loses: returns, parallel, tidy, hidden
says: raised, never-started
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
