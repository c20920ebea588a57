"""Keeps its manager.

call: run_all([1, 2])
ending: returned
finding: left-behind
"""

import multiprocessing as mp

keeper = []


def run_all(items):
    keeper.append(mp.Manager())
    return list(keeper[0].list(items))
