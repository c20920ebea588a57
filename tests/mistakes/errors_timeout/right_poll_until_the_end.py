"""A process and a pipe for each item; waits for each pipe until the common end.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from time import monotonic


def send(function, item, connection):
    connection.send(function(item))
    connection.close()


def with_timeout(function, items, seconds):
    processes, pipes = [], []
    for item in items:
        here, there = Pipe()
        process = Process(target=send, args=(function, item, there), daemon=True)
        process.start()
        there.close()
        processes.append(process)
        pipes.append(here)
    end = monotonic() + seconds
    entries = [here.recv() if here.poll(max(0, end - monotonic())) else "timeout" for here in pipes]
    for process, here in zip(processes, pipes):
        process.terminate()
        process.join()
        here.close()
    return entries
