"""Gives each process a lambda, which only a forked child can find.

loses: returns, parallel, alive, tidy
says: not-importable
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=lambda theirs=theirs, question=question: worker(theirs, question))
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
    return replies
