"""Joins the processes before it takes their large results out of the queue.

call: collect([1, 2, 3])
ending: deadlock
says: join-before-drain
"""

from multiprocessing import Process, Queue


def work(queue, number):
    queue.put((number, "x" * 300_000))


def collect(numbers):
    queue = Queue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()  # look here
    return {number: len(text) for number, text in (queue.get() for _ in numbers)}
