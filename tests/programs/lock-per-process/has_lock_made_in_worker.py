"""Each process makes the lock that it takes.

call: deposit_all(account(), 2, 2)
claim: kept_every_update(account=4)
ending: returned
finding: lost-update
says: lock-per-process
"""

from multiprocessing import Lock, Process


def work(account, times):
    lock = Lock()  # look here
    for _ in range(times):
        with lock:
            account.value += 1


def deposit_all(account, processes, times):
    workers = [Process(target=work, args=(account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
