"""Sleeps until the time is up, also when all are done long before.

loses: returns, parallel
says: too-slow
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
    time.sleep(seconds)
    entries = []
    for process, here in calls:
        entries.append(here.recv() if here.poll() else "timeout")
        process.kill()
        process.join()
    return entries
