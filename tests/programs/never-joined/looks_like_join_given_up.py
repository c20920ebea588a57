"""Joins with a time-out that is too short, and leaves a process behind: joined it was.

call: run_all(1)
ending: returned
finding: left-behind
"""

import time
from multiprocessing import Process


def work(number):
    time.sleep(3)


def run_all(number):
    process = Process(target=work, args=(number,))
    process.start()
    process.join(0.1)
    return number
