"""A process is killed, the parent reads its exit code and goes on.

call: run_all([1, 2])
claim: returned([0, -9])
ending: returned
"""

import os
import signal
from multiprocessing import Process


def work(number):
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)


def run_all(numbers):
    processes = [Process(target=work, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
