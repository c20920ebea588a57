"""Counts in a list, and adds up in the parent: each process changes its own copy of the list.

loses: returns, exact, hidden
says: not-shared
"""

from multiprocessing import Lock, Process


def deposit(lock, coins, times):
    for _ in range(times):
        with lock:
            coins[0] += 1


def deposit_all(account, processes, times):
    lock = Lock()
    coins = [0]
    workers = [Process(target=deposit, args=(lock, coins, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    account.value += coins[0]
    return account.value
