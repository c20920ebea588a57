"""Calls run(), which does the work in the parent.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: never-started
"""

from multiprocessing import Process, SimpleQueue


def work(function, queue, number):
    queue.put(function(number))


def run_all(function, numbers):
    queue = SimpleQueue()
    for number in numbers:
        Process(target=work, args=(function, queue, number)).run()  # look here
    return [queue.get() for _ in numbers]
