"""A deadline that is asked for, but who has not answered by then is left at work.

call: ask(0.2)
ending: returned
finding: left-behind
says: never-joined
"""

import time
from multiprocessing import Pipe, Process


def slow(connection):
    time.sleep(5)
    connection.send("late")


def ask(seconds):
    here, there = Pipe(duplex=False)
    process = Process(target=slow, args=(there,))
    process.start()  # look here
    return here.recv() if here.poll(seconds) else "timeout"
