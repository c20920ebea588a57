"""Returns None where the worker ended without a reply.

loses: alive
says: wrong-value
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        reply = ours.recv()
    except (EOFError, OSError):
        reply = None
    process.join()
    return reply
