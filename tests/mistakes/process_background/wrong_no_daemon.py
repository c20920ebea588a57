"""An ordinary process, for which the program waits at its end, for ever.

loses: alive
says: deadlock, daemon-forgotten
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker)
    process.start()
    return process
