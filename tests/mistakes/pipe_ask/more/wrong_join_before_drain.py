"""Waits for the worker before it reads the reply: a large one does not fit into the pipe.

loses: returns
says: deadlock, join-before-drain
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        process.join()
        return ours.recv()
    except OSError:
        process.join()
        raise EOFError("no reply") from None
