"""The monitor is no daemon and outlives the call, but a function of atexit tells it to end with the program.

call: measured(4)
options: finish=True
ending: returned
"""

import atexit
import time
from multiprocessing import Event, Process


def watch(ready, stop):
    ready.set()
    while not stop.is_set():
        time.sleep(0.05)


def start_monitor():
    ready, stop = Event(), Event()
    process = Process(target=watch, args=(ready, stop))
    process.start()
    ready.wait()
    atexit.register(process.join)
    atexit.register(stop.set)


def measured(number):
    start_monitor()
    return number * number
