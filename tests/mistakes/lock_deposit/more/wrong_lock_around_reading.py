"""The lock guards only the reading: what is written is old by then.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Lock, Process


def deposit(lock, account, times):
    for _ in range(times):
        with lock:
            number = account.value
        account.value = number + 1


def deposit_all(account, processes, times):
    lock = Lock()
    workers = [Process(target=deposit, args=(lock, account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
