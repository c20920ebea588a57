"""Asks for the exit code before the process it has ended is joined.

loses: returns, alive, tidy, hidden
says: wrong-value, left-behind, read-too-early
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    code = process.exitcode
    if code is None:
        process.kill()
    return code
