"""The parent joins before it takes the counts from the queue, which hangs as soon as one process's counts are larger than the pipe.

loses: hidden
says: deadlock, join-before-drain
"""

from collections import Counter
from multiprocessing import Process, Queue


def count(paths, results):
    counts = Counter()
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                counts.update(file.read().split())
        except (OSError, ValueError):
            pass
    results.put(counts)


def count_files(paths, processes):
    paths = list(paths)
    number = min(processes, len(paths))
    results = Queue()
    team = [Process(target=count, args=(paths[i::number], results)) for i in range(number)]
    for member in team:
        member.start()
    for member in team:
        member.join()
    total = Counter()
    for _ in team:
        total.update(results.get())
    return dict(total)
