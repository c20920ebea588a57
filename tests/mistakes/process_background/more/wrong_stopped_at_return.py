"""Ends the process when the function returns.

loses: returns, alive
says: wrong-value, not-parallel
"""

from contextlib import contextmanager
from multiprocessing import Process


@contextmanager
def background(worker):
    process = Process(target=worker, daemon=True)
    process.start()
    try:
        yield process
    finally:
        process.terminate()
        process.join()


def start_background(worker):
    with background(worker) as process:
        return process
