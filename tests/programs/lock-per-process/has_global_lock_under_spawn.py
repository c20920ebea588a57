"""A lock at the top of the module: each process that imports the module makes its own.

call: deposit_all(account(), 2, 2)
claim: kept_every_update(account=4)
ending: returned
finding: lost-update
says: lock-per-process
under: spawn, forkserver
"""

import multiprocessing as mp

LOCK = mp.Lock()  # look here


class Depositor(mp.Process):
    def __init__(self, account, times):
        super().__init__()
        self.account, self.times = account, times

    def run(self):
        for _ in range(self.times):
            LOCK.acquire()
            self.account.value += 1
            LOCK.release()


def deposit_all(account, processes, times):
    workers = [Depositor(account, times) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return account.value
