"""Calls the worker, which never returns, instead of passing it.

loses: returns, alive
says: deadlock, called-not-passed
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker(), daemon=True)
    process.start()
    return process
