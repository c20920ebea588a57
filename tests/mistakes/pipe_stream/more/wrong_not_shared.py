"""Lets a second process collect the messages in a list, which is a copy of its own.

loses: returns, alive, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Pipe, Process


def read(receiving, sending, messages):
    sending.close()
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        pass


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    messages = []
    reader = Process(target=read, args=(receiving, sending, messages))
    writer = Process(target=sender, args=(sending,))
    reader.start()
    writer.start()
    sending.close()
    writer.join()
    reader.join()
    return messages
