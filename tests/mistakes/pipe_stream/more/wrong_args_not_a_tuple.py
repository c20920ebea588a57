"""Gives args=(sending), which is a connection and no tuple.

loses: returns, alive, tidy, hidden
says: raised, args-not-a-tuple
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending))
    process.start()
    sending.close()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        process.join()
        return messages
