"""Calls the function in threads of one process, which nobody can end.

loses: parallel, tidy
says: not-parallel, threads-not-processes, left-behind
"""

import time
from threading import Thread


def note(function, place, item, entries):
    entries[place] = function(item)


def with_timeout(function, items, seconds):
    entries = ["timeout"] * len(items)
    threads = [
        Thread(target=note, args=(function, place, item, entries), daemon=True)
        for place, item in enumerate(items)
    ]
    for thread in threads:
        thread.start()
    end = time.monotonic() + seconds
    for thread in threads:
        thread.join(max(0, end - time.monotonic()))
    return list(entries)
