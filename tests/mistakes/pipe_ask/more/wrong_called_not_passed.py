"""Calls the worker where it should pass it: it runs in the main process, and before the question is sent.

loses: returns, alive, tidy
says: deadlock, called-not-passed
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker(theirs))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        return ours.recv()
    except OSError:
        raise EOFError("no reply") from None
    finally:
        process.join()
