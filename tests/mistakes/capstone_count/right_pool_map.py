"""Reads bytes and decodes them; the pool maps, and one sum merges.

loses: nothing
says:
"""

from collections import Counter
from multiprocessing import Pool
from os.path import exists
from pathlib import Path


def count(path):
    if not exists(path):
        return Counter()
    try:
        return Counter(Path(path).read_bytes().decode("utf-8").split())
    except UnicodeDecodeError:
        return Counter()


def count_files(paths, processes):
    with Pool(processes) as pool:
        tables = pool.map(count, paths, chunksize=1)
    return sum(tables, Counter())
