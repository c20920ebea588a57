"""Returns 0 for whatever ends in time.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    if not process.is_alive():
        return 0
    process.kill()
    process.join()
    return process.exitcode
