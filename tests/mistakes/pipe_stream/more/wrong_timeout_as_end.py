"""Takes five seconds without a message for the end.

loses: hidden
says: wrong-value, timeout-as-end
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    receiving, sending = Pipe(duplex=False)
    process = Process(target=sender, args=(sending,))
    process.start()
    sending.close()
    messages = []
    try:
        while receiving.poll(5):
            messages.append(receiving.recv())
    except EOFError:
        pass
    process.join()
    return messages
