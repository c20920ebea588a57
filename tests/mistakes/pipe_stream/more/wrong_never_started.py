"""Makes the process, but never starts it.

loses: returns, alive, tidy, hidden
says: deadlock, never-started
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        process.join()
        return messages
