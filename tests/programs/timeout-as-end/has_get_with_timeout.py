"""Takes a tenth of a second without a result for the end.

call: collect(2)
claim: returned([0, 1])
ending: returned
finding: wrong-value
says: timeout-as-end
"""

import time
from multiprocessing import Process, Queue
from queue import Empty


def work(queue, number):
    time.sleep(0.2 + number)
    queue.put(number)


def collect(count):
    queue = Queue()
    processes = [Process(target=work, args=(queue, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    try:
        while True:
            found.append(queue.get(timeout=0.6))  # look here
    except Empty:
        pass
    for process in processes:
        process.join()
    return found
