"""Terminates each process, which ends it, and joins none.

call: run_all(nap, [30, 30])
ending: returned
finding: left-behind
says: never-joined
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.start()  # look here
    for process in processes:
        process.terminate()
    return len(processes)
