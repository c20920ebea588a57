"""Processes take paths from a queue, and merge their tables in a managed dict under a lock.

loses: nothing
says:
"""

from collections import Counter
from multiprocessing import Manager, Process, Queue


def consume(paths, total, lock):
    own = Counter()
    for path in iter(paths.get, None):
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except (FileNotFoundError, UnicodeDecodeError):
            continue
        own.update(text.split())
    with lock:
        for word, times in own.items():
            total[word] = total.get(word, 0) + times


def count_files(paths, processes):
    queue = Queue()
    for path in list(paths) + [None] * processes:
        queue.put(path)
    with Manager() as manager:
        total, lock = manager.dict(), manager.Lock()
        consumers = [Process(target=consume, args=(queue, total, lock)) for _ in range(processes)]
        for consumer in consumers:
            consumer.start()
        for consumer in consumers:
            consumer.join()
        return dict(total)
