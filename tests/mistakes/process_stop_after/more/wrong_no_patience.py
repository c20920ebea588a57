"""Ends the process at once, whatever time it was given.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.kill()
    process.join()
    return process.exitcode
