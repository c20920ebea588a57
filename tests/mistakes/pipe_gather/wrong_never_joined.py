"""Has all replies, and never joins the processes.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    waiting = []
    for question in questions:
        ours, theirs = Pipe()
        Process(target=worker, args=(theirs, question)).start()
        theirs.close()
        waiting.append(ours)
    replies = []
    while waiting:
        for connection in wait(waiting):
            replies.append(connection.recv())
            waiting.remove(connection)
    return replies
