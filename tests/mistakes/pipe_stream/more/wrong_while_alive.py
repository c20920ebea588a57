"""Looks five times a second while the sender lives: what it sent last is lost.

loses: returns, hidden
says: wrong-value
"""

import time
from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    while process.is_alive():
        if receiving.poll():
            messages.append(receiving.recv())
        time.sleep(0.2)
    process.join()
    return messages
