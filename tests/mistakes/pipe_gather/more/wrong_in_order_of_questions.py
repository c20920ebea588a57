"""Receives from one connection after the other, so a slow one holds back all that follow.

loses: returns
says: wrong-value
"""

from multiprocessing import Pipe, Process


def gather(worker, questions):
    processes, connections = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question))
        process.start()
        theirs.close()
        processes.append(process)
        connections.append(ours)
    replies = [connection.recv() for connection in connections]
    for process in processes:
        process.join()
    return replies
