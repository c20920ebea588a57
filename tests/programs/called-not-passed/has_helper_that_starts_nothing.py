"""A helper starts a process for what it is given: the worker's result, which is no function.

call: run_all(cube, [1, 2])
claim: overlapped(processes=2)
ending: returned
finding: not-parallel
says: called-not-passed
"""

from multiprocessing import Process


def start(work):
    process = Process(target=work)
    process.start()
    return process


def run_all(worker, items):
    processes = []
    for item in items:
        processes.append(start(print(worker(item))))  # look here
    for process in processes:
        process.join()
