"""Reads while there is something to read, which is not so before the first message comes.

loses: returns, alive, hidden
says: wrong-value, timeout-as-end
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    while receiving.poll():
        messages.append(receiving.recv())
    process.join()
    return messages
