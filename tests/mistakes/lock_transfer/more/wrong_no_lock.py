"""Takes no lock at all.

loses: exact, hidden
says: lost-update
"""


def transfer(source, target, amount):
    if source.value < amount:
        return False
    if source is not target:
        source.value -= amount
        target.value += amount
    return True
