"""Polls exit codes until all are there, and returns them in the wrong order.

call: codes([0, 1])
claim: returned([0, 1])
ending: returned
finding: wrong-value
"""

import sys
import time
from multiprocessing import Process


def codes(numbers):
    processes = [Process(target=sys.exit, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    while any(process.exitcode is None for process in processes):
        time.sleep(0.02)
    return [process.exitcode for process in reversed(processes)]
