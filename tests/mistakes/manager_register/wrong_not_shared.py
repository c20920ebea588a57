"""Lets each process write into an ordinary dict, of which each has a copy.

loses: returns
says: wrong-value, not-shared
"""

from multiprocessing import Process, Queue


def write(entries, key, value, done):
    entries[key] = value
    done.put((key, value))


def register(pairs):
    entries = {}
    done = Queue()
    processes = [Process(target=write, args=(entries, *pair, done)) for pair in pairs]
    for process in processes:
        process.start()
    for _ in processes:
        done.get()
    for process in processes:
        process.join()
    return entries
