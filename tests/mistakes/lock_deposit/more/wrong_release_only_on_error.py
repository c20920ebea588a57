"""The context manager releases the lock in its except branch only, so a body that goes well keeps it for ever.

loses: exact, hidden
says: deadlock, lock-not-released
"""

from contextlib import contextmanager
from multiprocessing import Lock, Process


@contextmanager
def holding(lock):
    lock.acquire()
    try:
        yield
    except Exception:
        lock.release()
        raise


class Depositor(Process):
    def __init__(self, lock, account, times):
        super().__init__()
        self.lock = lock
        self.account = account
        self.times = times

    def run(self):
        with holding(self.lock):
            for _ in range(self.times):
                self.account.value += 1


def deposit_all(account, processes, times):
    lock = Lock()
    crew = [Depositor(lock, account, times) for _ in range(processes)]
    for member in crew:
        member.start()
    for member in crew:
        member.join()
    return account.value
