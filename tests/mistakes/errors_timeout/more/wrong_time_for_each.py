"""Waits the whole time for each item in turn, so that later ones get more of it.

loses: returns
says: wrong-value
"""

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
    entries = []
    for process, here in calls:
        entries.append(here.recv() if here.poll(seconds) else "timeout")
    for process, here in calls:
        process.kill()
        process.join()
    return entries
