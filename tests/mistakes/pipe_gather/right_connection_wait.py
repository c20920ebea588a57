"""Waits for all connections at once, and reads those that have something.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question))
        process.start()
        theirs.close()
        processes.append(process)
        waiting.append(ours)
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
            connection.close()
    for process in processes:
        process.join()
    return replies
