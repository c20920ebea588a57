"""Waits for its processes before it reads their queue: large results do not fit into the pipe.

loses: hidden
says: deadlock, join-before-drain
"""

from multiprocessing import Process, Queue


def work(function, share, results):
    for number, item in share:
        results.put((number, function(item)))


def map_all(function, items, processes):
    numbered = list(enumerate(items))
    results = Queue()
    workers = [
        Process(target=work, args=(function, numbered[first::processes], results))
        for first in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    values = dict(results.get() for _ in numbered)
    return [values[number] for number, _ in numbered]
