"""Takes five seconds without a reply for the end.

loses: returns
says: wrong-value, timeout-as-end
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    processes, waiting = [], []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question))
        process.start()
        theirs.close()
        processes.append(process)
        waiting.append(ours)
    replies = []
    while waiting:
        ready = wait(waiting, timeout=5)
        if not ready:
            break
        for connection in ready:
            replies.append(connection.recv())
            waiting.remove(connection)
    for process in processes:
        process.join()
    return replies
