"""Has all results, and never joins the processes.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    queue = Queue()
    for number in numbers:
        Process(target=worker, args=(queue, number)).start()
    return dict(queue.get() for _ in numbers)
