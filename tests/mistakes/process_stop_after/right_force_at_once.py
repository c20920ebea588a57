"""Loses no time with being polite.

loses: nothing
says:
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    process.kill()
    process.join()
    return process.exitcode
