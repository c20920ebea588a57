"""Joins each process before it takes the value, which may not fit into the pipe.

loses: hidden
says: deadlock, join-before-drain
"""

from multiprocessing import Pipe, Process


def send(function, item, connection):
    connection.send(function(item))


def survive(function, items, workers):
    entries = []
    for begin in range(0, len(items), workers):
        wave = []
        for item in items[begin : begin + workers]:
            here, there = Pipe(duplex=False)
            process = Process(target=send, args=(function, item, there))
            process.start()
            there.close()
            wave.append((process, here))
        for process, _ in wave:
            process.join()
        for _, here in wave:
            try:
                entries.append(here.recv())
            except EOFError:
                entries.append("crashed")
    return entries
