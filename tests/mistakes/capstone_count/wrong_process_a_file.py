"""Starts one process for each file, whatever number was asked for, and joins none.

loses: parallel, tidy
says: not-parallel, left-behind
"""

from collections import Counter
from multiprocessing import Process, Queue


def count(path, queue):
    try:
        with open(path, encoding="utf-8") as file:
            queue.put(Counter(file.read().split()))
    except (FileNotFoundError, UnicodeDecodeError):
        queue.put(Counter())


def count_files(paths, processes):
    queue = Queue()
    for path in paths:
        Process(target=count, args=(path, queue)).start()
    return dict(sum((queue.get() for _ in paths), Counter()))
