"""One lock at the top of the module: a process that imports the module makes one of its own.

loses: exact, hidden
says: lost-update, lock-per-process
"""

from multiprocessing import Lock

LOCK = Lock()


def transfer(source, target, amount):
    with LOCK:
        if source.value < amount:
            return False
        source.value -= amount
        target.value += amount
        return True
