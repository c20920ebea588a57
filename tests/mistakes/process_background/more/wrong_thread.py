"""A daemon thread instead of a process.

loses: returns, alive
says: wrong-value, not-parallel, threads-not-processes
"""

from threading import Thread


def start_background(worker):
    thread = Thread(target=worker, daemon=True)
    thread.start()
    return thread
