"""A daemon, started and returned.

loses: nothing
says:
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker, daemon=True)
    process.start()
    return process
