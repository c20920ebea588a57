"""Makes the processes, and never starts them.

loses: returns, parallel
says: wrong-value, not-parallel, never-started
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = [Process(target=worker, name=name) for name in names]
    return {process.name: process.pid for process in processes}
