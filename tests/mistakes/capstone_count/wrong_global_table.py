"""Adds up in a global table, of which each process has one of its own.

loses: returns, hidden
says: wrong-value, not-shared
"""

from collections import Counter
from multiprocessing import Pool

total = Counter()


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            total.update(file.read().split())
    except (FileNotFoundError, UnicodeDecodeError):
        pass


def count_files(paths, processes):
    with Pool(processes) as pool:
        pool.map(count, paths)
    return dict(total)
