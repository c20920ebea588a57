"""An ExitStack takes the lock of each account, and the two are one and the same.

call: transfer(first, first, 3)
ending: deadlock
says: lock-taken-twice
"""

from contextlib import ExitStack


def transfer(source, target, amount):
    with ExitStack() as stack:
        for account in sorted((source, target), key=lambda account: account.number):
            stack.enter_context(account.lock)  # look here
        source.value -= amount
        target.value += amount
    return True
