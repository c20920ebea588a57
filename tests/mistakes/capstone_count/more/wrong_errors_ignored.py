"""Leaves out the bytes that are not UTF-8, and counts the rest of such a file.

loses: returns, hidden
says: wrong-value
"""

from collections import Counter
from multiprocessing import Pool


def count(path):
    try:
        with open(path, encoding="utf-8", errors="ignore") as file:
            return Counter(file.read().split())
    except (FileNotFoundError, UnicodeDecodeError):
        return Counter()


def count_files(paths, processes):
    total = Counter()
    with Pool(processes) as pool:
        for counts in pool.imap(count, paths):
            total.update(counts)
    return dict(total)
