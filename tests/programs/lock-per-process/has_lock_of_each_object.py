"""The constructor makes a lock, so each process object has another one.

call: deposit_all(account(), 2)
claim: kept_every_update(account=2)
ending: returned
finding: lost-update
says: lock-per-process
"""

from multiprocessing import Lock, Process


class Depositor(Process):
    def __init__(self, account):
        super().__init__()
        self.account = account
        self.lock = Lock()  # look here

    def run(self):
        self.lock.acquire()
        self.account.value += 1
        self.lock.release()


def deposit_all(account, processes):
    depositors = [Depositor(account) for _ in range(processes)]
    for depositor in depositors:
        depositor.start()
    for depositor in depositors:
        depositor.join()
