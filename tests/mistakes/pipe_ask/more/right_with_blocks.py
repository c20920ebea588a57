"""Leaves the closing to with blocks, and reads a reply that is there although the question went unread.

loses: nothing
says:
"""

import contextlib
from multiprocessing import Pipe, Process


def receive(connection):
    try:
        return connection.recv()
    except ConnectionError as error:
        raise EOFError(str(error)) from error


def ask(worker, question):
    ours, theirs = Pipe()
    with ours:
        with theirs:
            process = Process(target=worker, args=[theirs])
            process.start()
        try:
            with contextlib.suppress(ConnectionError):
                ours.send(question)
            return receive(ours)
        finally:
            process.join()
