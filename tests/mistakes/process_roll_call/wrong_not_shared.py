"""The children write into a dict of the parent, of which each has its own copy.

loses: returns
says: wrong-value, not-shared
"""

import os
from multiprocessing import Process

pids = {}


def note_pid(name, worker):
    pids[name] = os.getpid()
    worker()


def roll_call(worker, names):
    processes = [Process(target=note_pid, name=name, args=(name, worker)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return dict(pids)
