"""Returns a process that was never started.

loses: returns, alive
says: wrong-value, not-parallel, never-started
"""

from multiprocessing import Process


def start_background(worker):
    return Process(target=worker, daemon=True)
