"""Sleeps until the time is up, also when the worker is done long before.

loses: returns, hidden
says: too-slow
"""

import time
from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    time.sleep(seconds)
    if process.is_alive():
        process.kill()
    process.join()
    return process.exitcode
