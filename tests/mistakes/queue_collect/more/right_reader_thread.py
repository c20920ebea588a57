"""A thread takes from the queue all the time, so the processes can be joined before the results are looked at.

loses: nothing
says:
"""

import threading
from multiprocessing import JoinableQueue, Process

END = "end", "of results"


def take_all(queue, results):
    while True:
        pair = queue.get()
        queue.task_done()
        if pair == END:
            break
        number, result = pair
        results[number] = result


def collect(worker, numbers):
    queue = JoinableQueue()
    results = {}
    reader = threading.Thread(target=take_all, args=(queue, results))
    reader.start()
    processes = [Process(target=worker, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    queue.put(END)
    queue.join()
    reader.join()
    return results
