"""Where there is too little money it returns before it has released the locks.

loses: alive, hidden
says: deadlock, lock-not-released
"""


def transfer(source, target, amount):
    if source.number == target.number:
        locks = [source.lock]
    else:
        locks = [a.lock for a in sorted([source, target], key=lambda a: a.number)]
    for lock in locks:
        lock.acquire()
    if source.value < amount:
        return False
    source.value -= amount
    target.value += amount
    for lock in locks:
        lock.release()
    return True
