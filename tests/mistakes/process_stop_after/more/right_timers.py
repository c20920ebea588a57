"""Two timers end the process, while the main thread waits for it without a limit.

loses: nothing
says:
"""

from multiprocessing import Process
from threading import Timer


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    timers = [Timer(seconds, process.terminate), Timer(seconds + 1, process.kill)]
    for timer in timers:
        timer.daemon = True
        timer.start()
    process.join()
    for timer in timers:
        timer.cancel()
        timer.join()
    return process.exitcode
