"""No pool and no queue: each process gets every n-th item and sends its results through a pipe.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process


def work(function, share, connection):
    with connection:
        connection.send([function(item) for item in share])


def map_all(function, items, processes):
    items = list(items)
    values = [None] * len(items)
    running = []
    for first in range(min(processes, len(items))):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=work, args=(function, items[first::processes], sender))
        process.start()
        sender.close()
        running.append((first, process, receiver))
    for first, process, receiver in running:
        values[first::processes] = receiver.recv()
        receiver.close()
        process.join()
    return values
