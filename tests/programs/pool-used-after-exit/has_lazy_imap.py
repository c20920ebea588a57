"""imap gives an iterator; it is gone through when the pool has ended.

call: run_all(nap, [0.3, 0.4])
ending: deadlock
says: pool-used-after-exit
"""

import multiprocessing as mp


class Runner:
    def __init__(self, processes):
        self.processes = processes

    def start(self, function, items):
        with mp.get_context().Pool(self.processes) as pool:
            return pool.imap(function, items)


def run_all(function, items):
    return list(Runner(2).start(function, items))  # look here
