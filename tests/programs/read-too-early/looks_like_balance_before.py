"""The balance is read before anybody pays in, as a part of the sum: another mistake makes it wrong.

call: deposit_all(account(10), 2)
claim: returned(12)
ending: returned
finding: wrong-value
"""

from multiprocessing import Lock, Process


def deposit(account, lock):
    with lock:
        account.value += 1


def deposit_all(account, processes):
    lock = Lock()
    before = account.value
    workers = [Process(target=deposit, args=(account, lock)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return before + 2 * processes
