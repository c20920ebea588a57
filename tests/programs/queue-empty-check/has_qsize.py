"""The results are fetched from a manager's queue while its qsize() is not 0, which it is as long as no pot is ready.

call: brewed([2, 2])
ending: returned
claim: returned([20, 20])
finding: wrong-value
says: queue-empty-check
"""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def brew(minutes, counter):
    time.sleep(minutes)
    counter.put(minutes * 10)


def brewed(orders):
    cups = []
    with Manager() as manager, ProcessPoolExecutor(2) as kitchen:
        counter = manager.Queue()
        pots = [kitchen.submit(brew, minutes, counter) for minutes in orders]
        while counter.qsize() > 0:  # look here
            cups.append(counter.get())
        for pot in pots:
            pot.result()
    return sorted(cups)
