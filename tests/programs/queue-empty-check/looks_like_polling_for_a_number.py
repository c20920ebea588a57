"""Polls with empty() until all results are there, and computes something wrong from them.

call: collect(3)
claim: returned([0, 1, 2])
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Process, Queue


def work(queue, number):
    time.sleep(0.1)
    queue.put(number)


def collect(count):
    queue = Queue()
    processes = [Process(target=work, args=(queue, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    while len(found) < count:
        if queue.empty():
            time.sleep(0.01)
        else:
            found.append(queue.get() + 1)
    for process in processes:
        process.join()
    return sorted(found)
