"""Waits for the sender before it reads: large messages do not fit into the pipe.

loses: alive, hidden
says: deadlock, join-before-drain
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    process.join()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        return messages
