"""Returns the right list, and does not wait for the processes.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Process


def roll_call(worker, names):
    pids = {}
    for name in names:
        process = Process(target=worker, name=name)
        process.start()
        pids[name] = process.pid
    return pids
