"""Lets the calls that are too late run on.

loses: tidy
says: left-behind
"""

import time
from multiprocessing import Pipe, Process


def send(function, item, connection):
    connection.send(function(item))


def with_timeout(function, items, seconds):
    calls = []
    for item in items:
        here, there = Pipe(duplex=False)
        process = Process(target=send, args=(function, item, there), daemon=True)
        process.start()
        calls.append((process, here))
    end = time.monotonic() + seconds
    entries = []
    for process, here in calls:
        if here.poll(max(0, end - time.monotonic())):
            entries.append(here.recv())
            process.join()
        else:
            entries.append("timeout")
    return entries
