"""Receives as long as poll finds something within a short time.

call: receive_all(3)
claim: returned([0, 1, 2])
ending: returned
finding: wrong-value
says: timeout-as-end
"""

import multiprocessing as mp
import time


def sender(connection, count):
    for number in range(count):
        connection.send(number)
        time.sleep(0.4)
    connection.close()


def receive_all(count):
    receiver, end = mp.Pipe(duplex=False)
    process = mp.Process(target=sender, args=(end, count))
    process.start()
    end.close()
    messages = [receiver.recv()]
    while receiver.poll(0.1):  # look here
        messages.append(receiver.recv())
    process.join()
    return messages
