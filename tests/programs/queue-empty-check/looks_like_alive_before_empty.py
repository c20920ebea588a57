"""Reads is_alive before empty(), so nothing can come between: right, though it polls.

call: collect(3)
claim: returned([0, 1, 2])
ending: returned
"""

import time
from multiprocessing import Process, Queue


def work(queue, number):
    time.sleep(0.1)
    queue.put(number)


def collect(count):
    queue = Queue()
    processes = [Process(target=work, args=(queue, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    while True:
        working = any(process.is_alive() for process in processes)
        while not queue.empty():
            found.append(queue.get())
        if not working:
            break
        time.sleep(0.01)
    for process in processes:
        process.join()
    return sorted(found)
