"""Takes all results and returns; nobody joins the processes.

call: run_all([1, 2])
ending: returned
finding: left-behind
says: never-joined
"""

import time
from multiprocessing import Process, SimpleQueue


def work(queue, number):
    queue.put(number)
    time.sleep(1.5)


def run_all(numbers):
    queue = SimpleQueue()
    for number in numbers:
        Process(target=work, args=(queue, number)).start()  # look here
    return sorted(queue.get() for _ in numbers)
