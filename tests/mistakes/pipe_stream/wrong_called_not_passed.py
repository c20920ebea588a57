"""Calls the sender where it should pass it: it fills the pipe before anybody can read.

loses: returns, alive, hidden
says: not-parallel, called-not-passed, deadlock
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender(sending))
    process.start()
    sending.close()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        process.join()
        return messages
