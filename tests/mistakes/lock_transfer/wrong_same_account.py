"""The locks in order, but from an account to itself the one lock is taken twice.

loses: hidden
says: deadlock, lock-taken-twice
"""


def transfer(source, target, amount):
    first, second = sorted([source, target], key=lambda account: account.number)
    with first.lock:
        with second.lock:
            if source.value < amount:
                return False
            source.value -= amount
            target.value += amount
            return True
