"""Starts a process for every item at once, however many are asked for.

loses: hidden
says: not-parallel
"""

from multiprocessing import Pipe, Process


def send(function, item, connection):
    connection.send(function(item))


def survive(function, items, workers):
    running = []
    for item in items:
        here, there = Pipe(duplex=False)
        process = Process(target=send, args=(function, item, there))
        process.start()
        there.close()
        running.append((process, here))
    entries = []
    for process, here in running:
        try:
            entries.append(here.recv())
        except EOFError:
            entries.append("crashed")
        process.join()
    return entries
