"""Polls with a time-out, but goes on until all have come; the value is wrong for another reason.

call: collect(2)
claim: returned([0, 1])
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Process, Queue
from queue import Empty


def work(queue, number):
    time.sleep(0.3)
    queue.put(number)


def collect(count):
    queue = Queue()
    processes = [Process(target=work, args=(queue, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    while len(found) < count:
        try:
            found.append(queue.get(timeout=0.1))
        except Empty:
            continue
    for process in processes:
        process.join()
    return sorted(found, reverse=True)
