"""The children report after their work; the parent waits for one report and then reads only while the queue is not empty.

loses: returns
says: queue-empty-check
"""

import os
from multiprocessing import Process, Queue, current_process


def _run(queue, worker):
    worker()
    queue.put((current_process().name, os.getpid()))


def roll_call(worker, names):
    if not names:
        return {}
    queue = Queue()
    processes = [Process(target=_run, args=(queue, worker), name=name) for name in names]
    for process in processes:
        process.start()
    name, pid = queue.get()
    roll = {name: pid}
    while not queue.empty():
        name, pid = queue.get()
        roll[name] = pid
    for process in processes:
        process.join()
    return roll
