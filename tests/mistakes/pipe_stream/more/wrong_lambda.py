"""Gives the process a lambda, which only a forked child can find.

loses: returns, alive, tidy, hidden
says: not-importable
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=lambda: sender(sending))
    process.start()
    sending.close()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        process.join()
        return messages
