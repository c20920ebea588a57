"""Each process counts for itself and adds once, under a lock that a pool's workers are given at the start.

loses: nothing
says:
"""

from multiprocessing import Pool, Semaphore


def get_ready(semaphore, account):
    global shared
    shared = semaphore, account


def deposit(times):
    semaphore, account = shared
    amount = sum(1 for _ in range(times))
    with semaphore:
        account.value += amount


def deposit_all(account, processes, times):
    with Pool(processes, get_ready, (Semaphore(1), account)) as pool:
        pool.map(deposit, [times] * processes, chunksize=1)
    return account.value
