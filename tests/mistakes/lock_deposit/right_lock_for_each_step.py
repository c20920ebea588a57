"""One lock for all, taken for each addition; acquired and released by hand.

loses: nothing
says:
"""

from multiprocessing import Lock, Process


def deposit(lock, account, times):
    for _ in range(times):
        lock.acquire()
        try:
            account.value += 1
        finally:
            lock.release()


def deposit_all(account, processes, times):
    lock = Lock()
    workers = [Process(target=deposit, args=(lock, account, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
