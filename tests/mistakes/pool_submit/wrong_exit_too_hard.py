"""Ends its processes with os._exit, before their queue has sent the results.

loses: returns, parallel, tidy, hidden
says: deadlock
"""

import os
from multiprocessing import Process, Queue


def work(function, share, entries):
    for number, item in share:
        try:
            entries.put((number, ("ok", function(item))))
        except Exception as error:
            entries.put((number, ("error", f"{type(error).__name__}: {error}")))
    os._exit(0)


def submit_all(function, items, processes):
    numbered = list(enumerate(items))
    entries = Queue()
    workers = [
        Process(target=work, args=(function, numbered[first::processes], entries))
        for first in range(processes)
    ]
    for worker in workers:
        worker.start()
    found = dict(entries.get() for _ in numbered)
    for worker in workers:
        worker.join()
    return [found[number] for number in range(len(items))]
