"""Lets two processes work through all the questions.

loses: returns, parallel
says: wrong-value, not-parallel
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def answer_each(worker, share):
    for connection, question in share:
        worker(connection, question)


def gather(worker, questions):
    pipes = [Pipe() for _ in questions]
    tasks = [(theirs, question) for (_, theirs), question in zip(pipes, questions, strict=True)]
    processes = [Process(target=answer_each, args=(worker, tasks[n::2])) for n in range(2)]
    for process in processes:
        process.start()
    waiting = [ours for ours, _ in pipes]
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
    for process in processes:
        process.join()
    return replies
