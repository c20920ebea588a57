"""A process for each share of the paths, which sends one table home.

loses: nothing
says:
"""

import os
from collections import Counter
from multiprocessing import Process, SimpleQueue


def count_share(paths, queue):
    table = Counter()
    for path in paths:
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except FileNotFoundError:
            continue
        with os.fdopen(descriptor, "rb") as file:
            try:
                table.update(str(file.read(), "utf-8").split())
            except UnicodeError:
                pass
    queue.put(dict(table))


def count_files(paths, processes):
    queue = SimpleQueue()
    workers = [
        Process(target=count_share, args=(paths[first::processes], queue))
        for first in range(min(processes, len(paths)))
    ]
    for worker in workers:
        worker.start()
    total = {}
    for _ in workers:
        for word, times in queue.get().items():
            total[word] = total.get(word, 0) + times
    for worker in workers:
        worker.join()
    queue.close()
    return total
