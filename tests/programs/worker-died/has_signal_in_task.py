"""A task is killed by a signal, as by the system when memory is short.

call: run_all([1, 2, 3])
ending: deadlock
says: worker-died
"""

import multiprocessing as mp
import os
import signal


class Task:
    def __call__(self, number):
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return number


def run_all(numbers):
    pool = mp.Pool(processes=2)
    try:
        results = [pool.apply_async(Task(), [number]) for number in numbers]
        return [result.get() for result in results]  # look here
    finally:
        pool.terminate()
        pool.join()
