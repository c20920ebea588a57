"""A process that had to be killed is never joined: -9 is returned from what is known, and the zombie stays behind.

loses: tidy
says: left-behind
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    if process.exitcode is not None:
        return process.exitcode
    process.terminate()
    process.join(1)
    if process.exitcode is not None:
        return process.exitcode
    process.kill()
    return -9
