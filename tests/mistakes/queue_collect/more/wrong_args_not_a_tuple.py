"""Gives args=(number), which is a number and no tuple.

loses: returns, parallel, alive, tidy
says: raised, args-not-a-tuple
"""

import functools
from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    put_result = functools.partial(worker, queue)
    processes = [Process(target=put_result, args=(number)) for number in numbers]
    for process in processes:
        process.start()
    results = dict(queue.get() for _ in numbers)
    for process in processes:
        process.join()
    return results
