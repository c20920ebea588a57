"""Takes the lock and forgets to release it.

loses: returns, exact, tidy, hidden
says: deadlock, lock-not-released
"""

from multiprocessing import Lock, Process


def deposit(lock, account, times):
    for _ in range(times):
        lock.acquire()
        account.value += 1


def deposit_all(account, processes, times):
    lock = Lock()
    workers = [Process(target=deposit, args=(lock, account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
