"""Ends the processes, but never joins them.

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
        process = Process(target=send, args=(function, item, there))
        process.start()
        calls.append((process, here))
    end = time.monotonic() + seconds
    entries = []
    for process, here in calls:
        in_time = here.poll(max(0, end - time.monotonic()))
        entries.append(here.recv() if in_time else "timeout")
        process.kill()
    return entries
