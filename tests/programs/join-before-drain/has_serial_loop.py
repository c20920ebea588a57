"""Starts and joins one after the other, and each puts more than the pipe holds.

call: collect([1, 2])
ending: deadlock
says: join-before-drain
"""

from multiprocessing import Process, Queue


def work(queue, number):
    queue.put(str(number) * 200_000)


def collect(numbers):
    queue = Queue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
        process.join()  # look here
    return [queue.get() for _ in numbers]
