"""A signal kills the process that runs the function.

call: fall(1)
ending: crashed
"""

import os
import signal
from multiprocessing import Process


def fall(_):
    process = Process(target=os.getpid)
    process.start()
    process.join()
    os.kill(os.getpid(), signal.SIGSEGV)
