"""Waits for the sentinel, and sends the signals itself.

loses: nothing
says:
"""

import os
import signal
from multiprocessing import Process
from multiprocessing.connection import wait


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    for patience, number in [(seconds, signal.SIGTERM), (0.8, signal.SIGKILL)]:
        if not wait([process.sentinel], timeout=patience):
            os.kill(process.pid, number)
    process.join()
    try:
        return process.exitcode
    finally:
        process.close()
