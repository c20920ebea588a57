"""Thinks of errors when it receives, but not when it sends a question that is larger than the pipe.

loses: alive
says: wrong-value
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    ours.send(question)
    try:
        reply = ours.recv()
    except ConnectionResetError:
        raise EOFError("no reply") from None
    finally:
        process.join()
    return reply
