"""Looks whether there is an exit code, ends the process if not, and answers wrongly.

call: stop_after(0.2)
claim: returned(-15)
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Process


def stop_after(seconds):
    process = Process(target=time.sleep, args=(60,))
    process.start()
    process.join(seconds)
    if process.exitcode is None:
        process.terminate()
        process.join()
        return 0
    return 1
