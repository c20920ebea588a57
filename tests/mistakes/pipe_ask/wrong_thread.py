"""Uses a thread, which is no process of its own.

loses: returns
says: not-parallel, threads-not-processes
"""

from multiprocessing import Pipe
from threading import Thread


def work(worker, connection):
    with connection:
        worker(connection)


def ask(worker, question):
    ours, theirs = Pipe()
    thread = Thread(target=work, args=(worker, theirs))
    thread.start()
    try:
        ours.send(question)
        return ours.recv()
    except OSError:
        raise EOFError("no reply") from None
    finally:
        thread.join()
