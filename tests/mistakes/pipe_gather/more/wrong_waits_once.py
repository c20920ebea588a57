"""Waits once and reads only what is there then.

loses: returns, alive
says: wrong-value
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    pipes = [Pipe() for _ in questions]
    processes = [
        Process(target=worker, args=(theirs, question))
        for (_, theirs), question in zip(pipes, questions, strict=True)
    ]
    for process in processes:
        process.start()
    replies = [connection.recv() for connection in wait([ours for ours, _ in pipes])[:1]]
    for process in processes:
        process.join()
    return replies
