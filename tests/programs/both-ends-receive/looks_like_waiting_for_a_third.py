"""Two workers wait at pipes, but not at the two ends of one: the second has no end marker.

call: chain([1, 2])
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Pipe, Process


def work(connection):
    while True:
        item = connection.recv()  # look here
        if item is None:
            break


def chain(items):
    pipes = [Pipe() for _ in range(2)]
    processes = [Process(target=work, args=(there,)) for _, there in pipes]
    for process in processes:
        process.start()
    for here, _ in pipes:
        for item in items:
            here.send(item)
    pipes[0][0].send(None)
    for process in processes:
        process.join()
