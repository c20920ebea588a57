"""A thread reads while the main thread waits for the process.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from threading import Thread


def read(connection, messages):
    try:
        while True:
            messages.append(connection.recv())
    except EOFError:
        connection.close()


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    messages = []
    process = Process(target=sender, args=(sending,))
    reader = Thread(target=read, args=(receiving, messages))
    process.start()
    sending.close()
    reader.start()
    process.join()
    reader.join()
    return messages
