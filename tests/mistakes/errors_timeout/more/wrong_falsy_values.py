"""Takes a value of 0 or an empty text for none.

loses: returns, alive
says: wrong-value
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
        value = here.poll(max(0, end - time.monotonic())) and here.recv()
        entries.append(value or "timeout")
        process.kill()
        process.join()
    return entries
