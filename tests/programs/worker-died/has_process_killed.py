"""A process is killed before it puts its result; the parent waits for it.

call: run_all([1, 2])
ending: deadlock
says: worker-died
"""

import os
import signal
from multiprocessing import Process, Queue


def work(queue, number):
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    queue.put(number)


def run_all(numbers):
    queue = Queue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    found = [queue.get() for _ in numbers]  # look here
    for process in processes:
        process.join()
    return found
