"""Locks the source alone: two that pay into one account do not keep each other out.

loses: exact, hidden
says: lost-update
"""


def transfer(source, target, amount):
    with source.lock:
        if source.value < amount:
            return False
        source.value -= amount
        target.value += amount
        return True
