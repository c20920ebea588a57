"""Keeps the sender's end open here: it could still be written to, so no EOFError ever comes.

loses: returns, alive, tidy, hidden
says: deadlock, pipe-end-open
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    while True:
        try:
            messages.append(receiving.recv())
        except EOFError:
            break
    process.join()
    return messages
