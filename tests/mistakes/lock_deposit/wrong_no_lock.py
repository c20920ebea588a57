"""Adds without a lock: += on a shared number is three steps.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Process


def deposit(account, times):
    for _ in range(times):
        account.value += 1


def deposit_all(account, processes, times):
    workers = [Process(target=deposit, args=(account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
