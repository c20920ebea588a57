"""Lets four processes work through the numbers, however many numbers there are.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def work_on_each(worker, queue, numbers):
    for number in numbers:
        worker(queue, number)


def collect(worker, numbers):
    queue = Queue()
    processes = [
        Process(target=work_on_each, args=(worker, queue, numbers[first::4])) for first in range(4)
    ]
    for process in processes:
        process.start()
    results = dict(queue.get() for _ in numbers)
    for process in processes:
        process.join()
    return results
