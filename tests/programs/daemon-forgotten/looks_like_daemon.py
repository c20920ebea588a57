"""The background process of the child is a daemon, and ends with it.

call: run(1)
claim: returned(0)
ending: returned
"""

import signal
from multiprocessing import Process


def watch():
    signal.pause()


def work():
    Process(target=watch, daemon=True).start()


def run(_):
    child = Process(target=work)
    child.start()
    child.join()
    return child.exitcode
