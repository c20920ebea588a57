"""Counts line by line, up to the line that is not UTF-8.

loses: hidden
says: wrong-value
"""

from collections import Counter
from multiprocessing import Pool


def count(path):
    counts = Counter()
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                counts.update(line.split())
    except (FileNotFoundError, UnicodeDecodeError):
        pass
    return counts


def count_files(paths, processes):
    total = Counter()
    with Pool(processes) as pool:
        for counts in pool.imap(count, paths):
            total.update(counts)
    return dict(total)
