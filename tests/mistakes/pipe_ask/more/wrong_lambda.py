"""Gives the process a lambda, which only a forked child can find.

loses: returns, alive, tidy
says: not-importable
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=lambda: worker(theirs))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        return ours.recv()
    except OSError:
        raise EOFError("no reply") from None
    finally:
        process.join()
