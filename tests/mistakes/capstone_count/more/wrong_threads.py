"""A pool of threads: they read at once, but count one at a time.

loses: parallel
says: not-parallel, threads-not-processes
"""

from collections import Counter
from multiprocessing.pool import ThreadPool


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            return Counter(file.read().split())
    except (FileNotFoundError, UnicodeDecodeError):
        return Counter()


def count_files(paths, processes):
    total = Counter()
    with ThreadPool(processes) as pool:
        for counts in pool.imap(count, paths):
            total.update(counts)
    return dict(total)
