"""A process an item, but never more than one at a time.

loses: hidden
says: not-parallel
"""

from multiprocessing import Pipe, Process


def send(function, item, connection):
    connection.send(function(item))


def survive(function, items, workers):
    entries = []
    for item in items:
        here, there = Pipe(duplex=False)
        process = Process(target=send, args=(function, item, there))
        process.start()
        there.close()
        try:
            entries.append(here.recv())
        except EOFError:
            entries.append("crashed")
        process.join()
    return entries
