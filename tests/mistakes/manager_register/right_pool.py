"""A pool with as many processes as there are pairs, and a manager shut down by hand.

loses: nothing
says:
"""

from multiprocessing import Manager, Pool


def write(entries, key, value):
    entries.setdefault(key, value)


def register(pairs):
    if not pairs:
        return {}
    manager = Manager()
    try:
        entries = manager.dict()
        with Pool(len(pairs)) as pool:
            pool.starmap(write, [(entries, *pair) for pair in pairs], chunksize=1)
        return dict(entries.items())
    finally:
        manager.shutdown()
