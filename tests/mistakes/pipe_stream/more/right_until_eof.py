"""Closes the sender's end here and receives until EOFError says that nobody can send any more.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    messages = []
    try:
        while True:
            messages.append(receiving.recv())
    except EOFError:
        pass
    receiving.close()
    process.join()
    return messages
