"""One `with` takes the locks of two accounts, which are one and the same.

call: transfer(first, first, 3)
ending: deadlock
says: lock-taken-twice
"""


def transfer(source, target, amount):
    one, other = sorted((source, target), key=lambda account: account.number)
    with one.lock, other.lock:  # look here
        source.value -= amount
        target.value += amount
    return True
