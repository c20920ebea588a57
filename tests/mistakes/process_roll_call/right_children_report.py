"""Each child sends its name and pid through a queue.

loses: nothing
says:
"""

import os
from multiprocessing import Process, SimpleQueue, current_process


def report(queue, worker):
    queue.put((current_process().name, os.getpid()))
    worker()


def roll_call(worker, names):
    queue = SimpleQueue()
    processes = [Process(name=name, target=report, args=(queue, worker)) for name in names]
    for process in processes:
        process.start()
    pids = dict(queue.get() for _ in processes)
    for process in processes:
        process.join()
    queue.close()
    return pids
