"""Keeps the names in the parent: the processes have those that Python gave them.

loses: returns
says: wrong-value
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = {name: Process(target=worker) for name in names}
    for process in processes.values():
        process.start()
    for process in processes.values():
        process.join()
    return {name: process.pid for name, process in processes.items()}
