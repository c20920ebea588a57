"""Leaves the other end open, but receives exactly the replies that come.

call: gather([1, 2])
claim: returned([1, 4])
ending: returned
"""

from multiprocessing import Pipe, Process


def worker(connection, number):
    connection.send(number * number)


def gather(numbers):
    pipes = [Pipe() for _ in numbers]
    processes = [
        Process(target=worker, args=(there, number)) for (_, there), number in zip(pipes, numbers)
    ]
    for process in processes:
        process.start()
    found = [here.recv() for here, _ in pipes]
    for process in processes:
        process.join()
    return found
