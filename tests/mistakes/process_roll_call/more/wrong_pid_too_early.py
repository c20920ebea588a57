"""Reads the pids before the processes are started.

loses: returns
says: wrong-value
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = [Process(target=worker, name=name) for name in names]
    pids = {process.name: process.pid for process in processes}
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return pids
