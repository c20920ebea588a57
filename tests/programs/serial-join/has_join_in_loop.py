"""Starts and joins in one loop.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: serial-join
"""

from multiprocessing import Process, SimpleQueue


def work(function, queue, number):
    queue.put(function(number))


def run_all(function, numbers):
    queue = SimpleQueue()
    for number in numbers:
        process = Process(target=work, args=(function, queue, number))
        process.start()
        process.join()  # look here
    return [queue.get() for _ in numbers]
