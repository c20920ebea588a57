"""Sends the question before it has started the worker: a large one fills the pipe, and nobody reads.

loses: returns, alive
says: deadlock, nobody-reads
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    ours.send(question)
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        return ours.recv()
    except OSError:
        raise EOFError("no reply") from None
    finally:
        ours.close()
        process.join()
