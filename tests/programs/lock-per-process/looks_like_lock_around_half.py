"""One lock for all, but only around the reading.

call: deposit_all(account(), 2, 2)
claim: kept_every_update(account=4)
ending: returned
finding: lost-update
"""

from multiprocessing import Lock, Process


def work(lock, account, times):
    for _ in range(times):
        with lock:
            number = account.value
        account.value = number + 1


def deposit_all(account, processes, times):
    lock = Lock()
    workers = [Process(target=work, args=(lock, account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
