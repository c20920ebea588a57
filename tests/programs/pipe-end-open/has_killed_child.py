"""The child ends without a word. Its parent, which has the sending end open too, is not told.

call: ask(3)
ending: deadlock
says: pipe-end-open
"""

import os
from multiprocessing import Pipe, Process


def work(connection, number):
    os._exit(number)


def ask(number):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(sender, number))
    process.start()
    try:
        answer = receiver.recv()  # look here
    except EOFError:
        answer = "crashed"
    process.join()
    return answer
