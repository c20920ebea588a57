"""Joins first, but the few small items fit into the pipe.

call: collect([1, 2, 3])
claim: returned([1, 2, 3])
ending: returned
"""

from multiprocessing import Process, Queue


def work(queue, number):
    queue.put(number)


def collect(numbers):
    queue = Queue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return sorted(queue.get() for _ in numbers)
