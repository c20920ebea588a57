"""Hands the lock to a pool's workers as the argument of a task.

loses: returns, exact, tidy, hidden
says: lock-through-pool
"""

from multiprocessing import Lock, Pool


def get_ready(shared):
    global account
    account = shared


def deposit(lock, times):
    for _ in range(times):
        with lock:
            account.value += 1


def deposit_all(shared, processes, times):
    lock = Lock()
    with Pool(processes, get_ready, (shared,)) as pool:
        pool.starmap(deposit, [(lock, times)] * processes)
    return shared.value
