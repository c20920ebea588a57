"""Reads each pipe until its end, but holds the other end open itself: the end never comes.

loses: returns, parallel, alive, tidy
says: deadlock, pipe-end-open
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    pipes = [Pipe(duplex=False) for _ in questions]
    processes = [
        Process(target=worker, args=(sending, question))
        for (_, sending), question in zip(pipes, questions, strict=True)
    ]
    for process in processes:
        process.start()
    waiting = [receiving for receiving, _ in pipes]
    replies = []
    while waiting:
        for connection in wait(waiting):
            try:
                replies.append(connection.recv())
            except EOFError:
                waiting.remove(connection)
    for process in processes:
        process.join()
    return replies
