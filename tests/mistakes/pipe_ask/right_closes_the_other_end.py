"""Closes the worker's end here, so that the end of the worker ends the waiting, whichever way it shows.

loses: nothing
says:
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
    except (BrokenPipeError, ConnectionResetError):
        raise EOFError("the worker ended without a reply") from None
    finally:
        ours.close()
        process.join()
