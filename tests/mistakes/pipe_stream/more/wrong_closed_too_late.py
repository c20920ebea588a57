"""Closes the sender's end, but only after the loop that waits for it to be closed.

loses: returns, alive, tidy, hidden
says: deadlock, pipe-end-open
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe()
    process = Process(target=sender, args=(sending,))
    process.start()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        sending.close()
        receiving.close()
    process.join()
    return messages
