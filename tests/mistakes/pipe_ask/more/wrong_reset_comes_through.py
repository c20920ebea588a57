"""Expects EOFError alone: a worker that ends with the question unread resets the connection.

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
        return ours.recv()
    finally:
        process.join()
