"""Waits for the sender and then reads what there is; right for small messages.

loses: alive, hidden
says: deadlock, join-before-drain
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe()
    process = Process(target=sender, args=(sending,))
    process.start()
    process.join()
    messages = []
    while receiving.poll():
        messages.append(receiving.recv())
    return messages
