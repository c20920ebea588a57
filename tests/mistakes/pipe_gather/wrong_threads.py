"""Uses threads, which share one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from multiprocessing import Pipe
from multiprocessing.connection import wait
from threading import Thread


def gather(worker, questions):
    pipes = [Pipe() for _ in questions]
    threads = [
        Thread(target=worker, args=(theirs, question))
        for (_, theirs), question in zip(pipes, questions, strict=True)
    ]
    for thread in threads:
        thread.start()
    waiting = [ours for ours, _ in pipes]
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
    for thread in threads:
        thread.join()
    return replies
