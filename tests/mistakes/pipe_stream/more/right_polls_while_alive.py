"""Looks again and again; it stops when the process had ended before nothing was found.

loses: nothing
says:
"""

import time
from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    ended = False
    while not ended:
        ended = not process.is_alive()
        while receiving.poll():
            messages.append(receiving.recv())
        time.sleep(0.01)
    process.join()
    return messages
