"""Returns the pid instead of the process.

loses: returns
says: wrong-value
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker, daemon=True)
    process.start()
    return process.pid
