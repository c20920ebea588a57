"""Joins each process before it takes the value, which may not fit into the pipe.

loses: returns
says: too-slow, join-before-drain
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
        there.close()
        calls.append((process, here))
    end = time.monotonic() + seconds
    for process, _ in calls:
        process.join(max(0, end - time.monotonic()))
    entries = []
    for process, here in calls:
        entries.append(here.recv() if not process.is_alive() else "timeout")
        process.kill()
        process.join()
    return entries
