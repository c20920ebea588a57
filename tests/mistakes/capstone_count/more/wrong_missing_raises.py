"""Takes care of other encodings alone: a lost file ends it all.

loses: returns, parallel, tidy, hidden
says: raised
"""

from collections import Counter
from multiprocessing import Pool


def count(path):
    try:
        with open(path, encoding="utf-8") as file:
            return Counter(file.read().split())
    except UnicodeDecodeError:
        return Counter()


def count_files(paths, processes):
    total = Counter()
    with Pool(processes) as pool:
        for counts in pool.imap(count, paths):
            total.update(counts)
    return dict(total)
