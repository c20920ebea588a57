"""Takes it for certain that terminate() ends a process.

loses: alive
says: deadlock, no-forced-end
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.terminate()
    process.join()
    return process.exitcode
