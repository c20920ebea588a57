"""Each process makes a lock for itself, which keeps nobody out.

loses: exact, hidden
says: lost-update, lock-per-process
"""

from multiprocessing import Lock, Process


def deposit(account, times):
    lock = Lock()
    for _ in range(times):
        with lock:
            account.value += 1


def deposit_all(account, processes, times):
    workers = [Process(target=deposit, args=(account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
