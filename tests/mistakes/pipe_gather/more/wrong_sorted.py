"""Sorts the replies, where the order of their arrival was asked for.

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
            replies.append(connection.recv())
            waiting.remove(connection)
    for process in processes:
        process.join()
    return sorted(replies, key=str)
