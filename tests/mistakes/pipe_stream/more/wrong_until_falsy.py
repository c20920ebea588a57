"""Ends at the first message that is falsy.

loses: hidden
says: wrong-value
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    messages = []
    try:
        while message := receiving.recv():
            messages.append(message)
    except EOFError:
        pass
    process.join()
    return messages
