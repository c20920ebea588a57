"""Waits for an item that nobody puts on a manager's queue; the manager itself looks round.

call: take(1)
ending: deadlock
"""

from multiprocessing import Manager


def take(_):
    with Manager() as manager:
        return manager.Queue().get()
