"""Returns the proxy instead of a plain dict, and with it the manager stays.

loses: returns, tidy
says: wrong-value, left-behind
"""

from multiprocessing import Manager, Process


def write(entries, key, value):
    entries[key] = value


def register(pairs):
    entries = Manager().dict()
    processes = [Process(target=write, args=(entries, key, value)) for key, value in pairs]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return entries
