"""Transfers lock the source first, then the target: in both directions at once that locks for ever.

call: transfer((first, second, 1), (second, first, 1))
together: yes
ending: deadlock
says: lock-order
"""


def transfer(source, target, amount):
    with source.lock, target.lock:  # look here
        if source.value < amount:
            return False
        source.value -= amount
        target.value += amount
        return True
