"""Waits for the reply before it has sent the question, for which the worker waits.

loses: returns, alive, tidy
says: deadlock, both-ends-receive
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        reply = ours.recv()
        ours.send(question)
    except OSError:
        raise EOFError("no reply") from None
    process.join()
    return reply
