"""Looks whether there is enough before it takes the locks: by then the money may be gone.

loses: exact
says: lost-update
"""


def transfer(source, target, amount):
    if source.value < amount:
        return False
    if source.number == target.number:
        return True
    first, second = sorted([source, target], key=lambda account: account.number)
    with first.lock, second.lock:
        source.value -= amount
        target.value += amount
        return True
