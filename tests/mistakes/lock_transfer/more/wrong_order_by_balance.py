"""The locks are taken in the order of the balances, which change meanwhile and are equal at times.

loses: alive
says: deadlock, lock-order
"""


def transfer(source, target, amount):
    if source.number == target.number:
        with source.lock:
            return source.value >= amount
    first, second = sorted((source, target), key=lambda account: account.value)
    with first.lock:
        with second.lock:
            if source.value < amount:
                return False
            source.value -= amount
            target.value += amount
            return True
