"""Makes the processes, but never starts them.

loses: returns, parallel, alive, tidy
says: deadlock, never-started
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        processes.append(Process(target=worker, args=(theirs, question)))
        waiting.append(ours)
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
    for process in processes:
        process.join()
    return replies
