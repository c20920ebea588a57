"""Sleeps between looks at exit codes until all have ended: slow, and right.

call: codes(2)
claim: returned([0, 1])
ending: returned
"""

import sys
import time
from multiprocessing import Process


def work(number):
    time.sleep(0.2)
    sys.exit(number)


def codes(count):
    processes = [Process(target=work, args=(n,)) for n in range(count)]
    for process in processes:
        process.start()
    while any(process.exitcode is None for process in processes):
        time.sleep(0.05)
    return [process.exitcode for process in processes]
