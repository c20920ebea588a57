"""Merges with dict.update: the last file that has a word says how often it stands in all.

loses: returns, hidden
says: wrong-value
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
    total = {}
    with Pool(processes) as pool:
        for counts in pool.imap(count, paths):
            total.update(counts)
    return dict(total)
