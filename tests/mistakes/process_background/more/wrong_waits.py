"""Waits for a worker that has no end.

loses: returns, alive
says: deadlock
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker, daemon=True)
    process.start()
    process.join()
    return process
