"""Calls the worker here and starts processes without anything to do.

loses: returns, parallel
says: wrong-value, not-parallel, called-not-passed
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = [Process(target=worker(), name=name) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return {process.name: process.pid for process in processes}
