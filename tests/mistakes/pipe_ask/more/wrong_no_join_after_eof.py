"""Joins the process after a reply only: where EOFError is raised, it is left unjoined.

loses: tidy
says: left-behind
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send(question)
    except OSError:
        pass
    try:
        reply = ours.recv()
    except (EOFError, OSError):
        ours.close()
        raise EOFError("the worker ended without a reply") from None
    ours.close()
    process.join()
    process.close()
    return reply
