"""No daemon: the program ends the process at its own end.

loses: nothing
says:
"""

import atexit
from multiprocessing import Process


def stop(process):
    process.terminate()
    process.join()


def start_background(worker):
    process = Process(target=worker)
    process.start()
    atexit.register(stop, process)
    return process
