"""Hands in something of its own with a put: each process writes into its pipe.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


class Outbox:
    def __init__(self, connection):
        self.connection = connection

    def put(self, item, block=True, timeout=None):
        self.connection.send(item)


def collect(worker, numbers):
    processes, connections = [], []
    for number in numbers:
        receiver, sender = Pipe(duplex=False)
        process = Process(target=worker, args=(Outbox(sender), number))
        process.start()
        sender.close()
        processes.append(process)
        connections.append(receiver)
    results = {}
    while connections:
        for connection in wait(connections):
            number, result = connection.recv()
            results[number] = result
            connections.remove(connection)
            connection.close()
    for process in processes:
        process.join()
    return results
