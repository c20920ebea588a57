"""Joins without a limit, and so never comes to the rest.

loses: returns, alive, tidy, hidden
says: deadlock
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join()
    if process.is_alive():
        process.kill()
    return process.exitcode
