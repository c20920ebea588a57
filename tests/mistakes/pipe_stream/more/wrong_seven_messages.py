"""Reads as many messages as in the example.

loses: returns, alive, hidden
says: raised, wrong-value
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    messages = [receiving.recv() for _ in range(7)]
    process.join()
    return messages
