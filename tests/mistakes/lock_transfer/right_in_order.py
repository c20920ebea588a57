"""Takes the lock of the smaller number first; the same account has one lock only.

loses: nothing
says:
"""


def transfer(source, target, amount):
    if source.number == target.number:
        return amount <= source.value
    if source.number < target.number:
        locks = source.lock, target.lock
    else:
        locks = target.lock, source.lock
    with locks[0], locks[1]:
        if source.value < amount:
            return False
        source.value -= amount
        target.value += amount
    return True
