"""Has all messages, and never joins the process.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    Process(target=sender, args=(sending,)).start()
    sending.close()
    messages = []
    while True:
        try:
            messages.append(receiving.recv())
        except EOFError:
            return messages
