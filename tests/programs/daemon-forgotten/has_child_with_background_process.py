"""A child starts a background process that never ends, and cannot end itself.

call: run(1)
ending: deadlock
says: daemon-forgotten
"""

import signal
from multiprocessing import Process


def watch():
    signal.pause()


def work():
    background = Process(target=watch)  # look here
    background.start()


def run(_):
    child = Process(target=work)
    child.start()
    child.join()
