"""Starts each process when the one before it is done or too late.

loses: parallel
says: not-parallel
"""

from multiprocessing import Pipe, Process


def send(function, item, connection):
    connection.send(function(item))


def with_timeout(function, items, seconds):
    entries = []
    for item in items:
        here, there = Pipe(duplex=False)
        process = Process(target=send, args=(function, item, there))
        process.start()
        entries.append(here.recv() if here.poll(seconds) else "timeout")
        process.kill()
        process.join()
    return entries
