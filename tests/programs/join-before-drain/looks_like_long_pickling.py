"""Drains first; a result that takes long to pickle is no deadlock.

call: collect(2)
claim: returned(['slow', 'slow'])
ending: returned
"""

import time
from multiprocessing import Process, Queue


class Slow:
    def __reduce__(self):
        time.sleep(1.0)
        return str, ("slow",)


def work(queue):
    queue.put(Slow())


def collect(count):
    queue = Queue()
    processes = [Process(target=work, args=(queue,)) for _ in range(count)]
    for process in processes:
        process.start()
    results = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    return results
