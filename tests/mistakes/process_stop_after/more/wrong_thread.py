"""Runs the worker in a thread, which nobody can end.

loses: returns, alive, tidy, hidden
says: wrong-value
"""

from threading import Thread


def stop_after(worker, seconds):
    thread = Thread(target=worker, daemon=True)
    thread.start()
    thread.join(seconds)
    return 0
