"""Two locks for one account: each keeps out its own friends only.

call: deposit_all(account(), 2)
claim: kept_every_update(account=2)
ending: returned
finding: lost-update
says: lock-per-process
"""

import multiprocessing as mp


def work(lock, account):
    with lock:
        account.value += 1


def deposit_all(account, processes):
    locks = [mp.Lock() for _ in range(processes)]  # look here
    workers = [mp.Process(target=work, args=(lock, account)) for lock in locks]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
