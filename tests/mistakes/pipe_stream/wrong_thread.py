"""Uses a thread, which is no process of its own.

loses: returns
says: not-parallel, threads-not-processes
"""

from multiprocessing import Pipe
from threading import Thread


def send_and_close(sender, connection):
    with connection:
        sender(connection)


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    thread = Thread(target=send_and_close, args=(sender, sending))
    thread.start()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        thread.join()
        return messages
