"""Each child looks after its own time, with an alarm that raises an exception.

loses: nothing
says:
"""

import signal
from multiprocessing import Pipe, Process


class TooLate(Exception):
    pass


def ring(number, frame):
    raise TooLate


def send_in_time(function, item, seconds, connection):
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        value = function(item)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except TooLate:
        value = "timeout"
    connection.send(value)


def with_timeout(function, items, seconds):
    calls = []
    for item in items:
        here, there = Pipe(duplex=False)
        process = Process(target=send_in_time, args=(function, item, seconds, there))
        process.start()
        there.close()
        calls.append((process, here))
    entries = [here.recv() for _, here in calls]
    for process, _ in calls:
        process.join()
    return entries
