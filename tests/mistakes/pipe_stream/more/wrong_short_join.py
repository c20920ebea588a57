"""Joins for a fifth of a second only: a sender that goes on working after it has closed its end is left behind.

loses: tidy
says: left-behind
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    reader, writer = Pipe(duplex=False)
    process = Process(target=sender, args=(writer,))
    process.start()
    writer.close()
    messages = []
    try:
        while True:
            messages.append(reader.recv())
    except EOFError:
        pass
    reader.close()
    process.join(timeout=0.2)
    return messages
