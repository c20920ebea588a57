"""Counts the entries until all are there, and never joins the processes.

loses: tidy
says: left-behind, never-joined
"""

import time
from multiprocessing import Manager, Process


def write(entries, key, value):
    entries[key] = value


def register(pairs):
    with Manager() as manager:
        entries = manager.dict()
        for key, value in pairs:
            Process(target=write, args=(entries, key, value)).start()
        while len(entries) < len(pairs):
            time.sleep(0.01)
        return dict(entries)
