"""Adds without a lock.

call: deposit_all(account(), 3, 1)
claim: kept_every_update(account=3)
ending: returned
finding: lost-update
"""

from multiprocessing import Process


def work(account, times):
    for _ in range(times):
        account.value += 1


def deposit_all(account, processes, times):
    workers = [Process(target=work, args=(account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
