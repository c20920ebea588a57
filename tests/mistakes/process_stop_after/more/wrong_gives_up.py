"""Waits for a second after terminate(), and leaves the process to itself if that did not help.

loses: alive, tidy
says: wrong-value, no-forced-end, left-behind
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.terminate()
        process.join(1)
    return process.exitcode
