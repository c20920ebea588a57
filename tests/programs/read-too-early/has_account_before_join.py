"""The balance is read while the processes still pay in.

call: deposit_all(account(10), 2)
claim: returned(12)
ending: returned
finding: wrong-value
says: read-too-early
"""

from multiprocessing import Lock, Process


def deposit(account, lock):
    with lock:
        account.value += 1


def deposit_all(account, processes):
    lock = Lock()
    workers = [Process(target=deposit, args=(account, lock)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    balance = account.value  # look here
    for worker in workers:
        worker.join()
    return balance
