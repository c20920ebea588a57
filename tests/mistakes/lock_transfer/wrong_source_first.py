"""Locks the source first, then the target: in both directions at once each holds what the other needs.

loses: alive, hidden
says: deadlock, lock-order
"""


def transfer(source, target, amount):
    if source is target:
        with source.lock:
            return source.value >= amount
    with source.lock:
        with target.lock:
            if source.value < amount:
                return False
            source.value -= amount
            target.value += amount
            return True
