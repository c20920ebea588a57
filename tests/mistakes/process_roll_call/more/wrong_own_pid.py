"""Takes its own pid for that of each process.

loses: returns
says: wrong-value
"""

import os
from multiprocessing import Process


def roll_call(worker, names):
    processes, pids = [], {}
    for name in names:
        process = Process(target=worker, name=name)
        process.start()
        pids[name] = os.getpid()
        processes.append(process)
    for process in processes:
        process.join()
    return pids
