"""Never holds two locks: takes the money out under the one, and puts it in under the other.

loses: nothing
says:
"""


def transfer(source, target, amount):
    with source.lock:
        if source.value < amount:
            return False
        source.value -= amount
    with target.lock:
        target.value += amount
    return True
