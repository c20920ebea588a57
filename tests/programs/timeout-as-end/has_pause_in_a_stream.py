"""A short pause between two messages is taken for the end; the sender then writes to nobody.

call: receive_all()
claim: returned([1, 2])
ending: returned
finding: wrong-value
says: timeout-as-end
"""

import time
from multiprocessing import Pipe, Process


def send(sender):
    sender.send(1)
    time.sleep(1)
    sender.send(2)


def receive_all():
    reader, writer = Pipe(duplex=False)
    process = Process(target=send, args=(writer,))
    process.start()
    writer.close()
    messages = [reader.recv()]
    while reader.poll(0.05):  # look here
        messages.append(reader.recv())
    reader.close()
    process.join()
    return messages
