"""Counts one file after the other in this process.

loses: parallel
says: not-parallel
"""

from collections import Counter


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            return Counter(file.read().split())
    except (FileNotFoundError, UnicodeDecodeError):
        return Counter()


def count_files(paths, processes):
    total = Counter()
    for path in paths:
        total.update(count(path))
    return dict(total)
