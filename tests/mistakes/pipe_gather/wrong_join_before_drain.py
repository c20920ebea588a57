"""Waits for all processes before it reads any reply: a large one does not fit into the pipe.

loses: returns, alive
says: wrong-value, deadlock, join-before-drain
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
    for process in processes:
        process.join()
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
    return replies
