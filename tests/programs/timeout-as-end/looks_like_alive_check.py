"""Polls while the sender is alive: not a time-out, but the end of the process is taken for the end.

call: receive_all(3)
claim: returned([0, 1, 2])
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Pipe, Process


def sender(connection, count):
    time.sleep(0.3)
    for number in range(count):
        connection.send(number)


def receive_all(count):
    receiver, end = Pipe(duplex=False)
    process = Process(target=sender, args=(end, count))
    process.start()
    messages = []
    while process.is_alive():
        if receiver.poll():
            messages.append(receiver.recv())
        time.sleep(0.2)
    process.join()
    return messages
