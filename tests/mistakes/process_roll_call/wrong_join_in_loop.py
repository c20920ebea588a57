"""Waits for each process before it starts the next one.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Process


def roll_call(worker, names):
    pids = {}
    for name in names:
        process = Process(target=worker, name=name)
        process.start()
        pids[name] = process.pid
        process.join()
    return pids
