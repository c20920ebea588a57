"""Makes the process a daemon when it runs already.

loses: returns, alive
says: raised
"""

from multiprocessing import Process


def start_background(worker):
    process = Process(target=worker)
    process.start()
    process.daemon = True
    return process
