"""Returns what start() returns, which is nothing.

loses: returns
says: wrong-value
"""

from multiprocessing import Process


def start_background(worker):
    return Process(target=worker, daemon=True).start()
