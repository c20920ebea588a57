"""Adds up first and writes once, under a lock.

call: deposit_all(account(), 2, 3)
claim: kept_every_update(account=6)
ending: returned
"""

from multiprocessing import Process, RLock


def work(lock, account, times):
    amount = sum(1 for _ in range(times))
    with lock:
        account.value += amount


def deposit_all(account, processes, times):
    lock = RLock()
    workers = [Process(target=work, args=(lock, account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
