"""Receives bytes and unpickles them itself; the only reference to the sender's end is dropped.

loses: nothing
says:
"""

import pickle
from multiprocessing import Pipe, Process


def start(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,), daemon=True)
    process.start()
    return process, receiving


def receive_all(sender):
    process, receiving = start(sender)
    messages = []
    while True:
        try:
            messages.append(pickle.loads(receiving.recv_bytes()))
        except EOFError:
            break
    process.join()
    return messages
