"""A child is killed; the function itself returns.

call: fall(1)
claim: returned(-11)
ending: returned
"""

import os
import signal
from multiprocessing import Process


def crash():
    os.kill(os.getpid(), signal.SIGSEGV)


def fall(_):
    process = Process(target=crash)
    process.start()
    process.join()
    return process.exitcode
