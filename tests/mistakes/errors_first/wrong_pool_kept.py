"""Keeps the pool for the next call, and so never ends it.

loses: tidy
says: left-behind
"""

from multiprocessing import Pool

pools = {}


def first_error(function, items, processes):
    if processes not in pools:
        pools[processes] = Pool(processes)
    try:
        for _ in pools[processes].imap(function, items):
            pass
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None
