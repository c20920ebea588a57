"""Prints its progress to stderr.

call: run_all(cube, [1, 2])
ending: returned
finding: noise
"""

import sys
from multiprocessing import Pool


def run_all(function, items):
    print("working on", len(items), file=sys.stderr)
    with Pool(2) as pool:
        return pool.map(function, items)
