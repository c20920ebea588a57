"""Leaves both ends open, waits for a message or the end of the process, and reads what is left then.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    while receiving in wait([receiving, process.sentinel]):
        messages.append(receiving.recv())
    while receiving.poll():
        messages.append(receiving.recv())
    process.join()
    return messages
