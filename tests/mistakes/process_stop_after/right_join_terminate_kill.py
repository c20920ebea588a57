"""Waits for so long, asks, waits for a second, and forces.

loses: nothing
says:
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    if process.exitcode is None:
        process.terminate()
        process.join(1)
    if process.exitcode is None:
        process.kill()
        process.join()
    return process.exitcode
