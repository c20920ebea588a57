"""Keeps the worker's end open here: it could still be written to, so no EOFError ever comes.

loses: alive
says: deadlock, pipe-end-open
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    ours.send(question)
    reply = ours.recv()
    process.join()
    return reply
