"""One byte in a pipe is the lock: who has read it may touch the account, and writes it back.

loses: nothing
says:
"""

import os
from contextlib import contextmanager
from multiprocessing import Pipe, Process


@contextmanager
def token(take, give):
    byte = os.read(take.fileno(), 1)
    try:
        yield
    finally:
        os.write(give.fileno(), byte)


def deposit(account, times, take, give):
    for _ in range(times):
        with token(take, give):
            account.value += 1


def deposit_all(account, processes, times):
    take, give = Pipe(duplex=False)
    with take, give:
        os.write(give.fileno(), b"$")
        tellers = [
            Process(target=deposit, args=(account, times, take, give)) for _ in range(processes)
        ]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()
            teller.close()
    return account.value
