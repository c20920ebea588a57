"""Gives args=(theirs), which is a connection and no tuple.

loses: returns, alive, tidy
says: raised, args-not-a-tuple
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        return ours.recv()
    except OSError:
        raise EOFError("no reply") from None
    finally:
        process.join()
