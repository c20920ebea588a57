"""Waits for each file before it hands out the next.

loses: parallel
says: not-parallel
"""

from collections import Counter
from multiprocessing import Pool


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            return Counter(file.read().split())
    except (FileNotFoundError, UnicodeDecodeError):
        return Counter()


def count_files(paths, processes):
    total = Counter()
    with Pool(processes) as pool:
        for path in paths:
            total.update(pool.apply(count, (path,)))
    return dict(total)
