"""Workers that stay, each with a pipe of its own; the supervisor replaces those that die.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing.connection import wait


def serve(function, connection):
    try:
        while True:
            connection.send((function(connection.recv()),))
    except EOFError:
        pass


class Worker:
    def __init__(self, function):
        self.connection, there = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("spawn").Process(
            target=serve, args=(function, there)
        )
        self.process.start()
        there.close()
        self.place = None

    def end(self):
        self.connection.close()
        self.process.join()


def survive(function, items, workers):
    entries = [None] * len(items)
    to_do = list(enumerate(items))[::-1]
    busy = {}
    idle = []
    while to_do or busy:
        while to_do and len(busy) < workers:
            worker = idle.pop() if idle else Worker(function)
            worker.place, item = to_do.pop()
            worker.connection.send(item)
            busy[worker.connection] = worker
        for connection in wait(list(busy)):
            worker = busy.pop(connection)
            try:
                (entries[worker.place],) = connection.recv()
                idle.append(worker)
            except (EOFError, ConnectionResetError):
                entries[worker.place] = "crashed"
                worker.end()
    for worker in idle:
        worker.end()
    return entries
