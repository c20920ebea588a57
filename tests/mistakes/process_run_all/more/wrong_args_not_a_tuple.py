"""Forgets the comma: args=(argument) is the argument itself.

loses: returns, parallel, tidy, hidden
says: raised, args-not-a-tuple
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument)) for argument in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
