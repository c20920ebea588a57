"""Waits for None as the last message, which the sender does not send; EOFError comes through.

loses: returns, alive, tidy, hidden
says: raised
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    messages = list(iter(receiving.recv, None))
    process.join()
    return messages
