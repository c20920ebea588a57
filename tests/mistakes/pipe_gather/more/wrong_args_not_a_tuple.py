"""Gives args=(theirs), which is a connection and no tuple.

loses: returns, parallel, alive, tidy
says: raised, args-not-a-tuple
"""

import functools
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def answer(worker, question, connection):
    worker(connection, question)


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=functools.partial(answer, worker, question), args=(theirs))
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
