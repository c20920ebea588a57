"""Takes a lock around a single write, which is not needed and does no harm.

loses: nothing
says:
"""

from multiprocessing import Lock, Manager, Process


def write(entries, lock, pair):
    key, value = pair
    with lock:
        entries[key] = value


def register(pairs):
    lock = Lock()
    with Manager() as manager:
        entries = manager.dict()
        processes = [Process(target=write, args=(entries, lock, pair)) for pair in pairs]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return entries.copy()
