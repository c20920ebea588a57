"""Keeps both ends open, and waits for the reply or the end of the process, whichever comes first.

loses: nothing
says:
"""

import threading
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    asking = threading.Thread(target=ours.send, args=(question,), daemon=True)
    asking.start()
    ready = wait([ours, process.sentinel])
    if ours not in ready and not ours.poll():
        process.join()
        raise EOFError
    reply = ours.recv()
    process.join()
    return reply
