"""Asks again and again for the exit codes until all are there.

loses: nothing
says:
"""

import time
from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.start()
    while True:
        codes = [process.exitcode for process in processes]
        if None not in codes:
            return codes
        time.sleep(0.02)
