"""Takes a falsy reply for none at all.

loses: returns
says: raised
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    reply = None
    try:
        ours.send(question)
        reply = ours.recv()
    except (EOFError, OSError):
        pass
    process.join()
    if not reply:
        raise EOFError("the worker ended without a reply")
    return reply
