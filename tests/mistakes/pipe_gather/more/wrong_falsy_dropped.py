"""Keeps only the replies that are true.

loses: returns
says: wrong-value
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question))
        process.start()
        processes.append(process)
        waiting.append(ours)
    replies = []
    while waiting:
        for connection in wait(waiting):
            reply = connection.recv()
            if reply:
                replies.append(reply)
            waiting.remove(connection)
    for process in processes:
        process.join()
    return replies
