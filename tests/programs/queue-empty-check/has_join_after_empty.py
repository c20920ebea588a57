"""Takes until the queue is empty, which it is before the large results come, and then joins.

call: collect(square, [1, 2])
ending: deadlock
says: queue-empty-check
"""

from multiprocessing import Process, Queue


def work(function, queue, number):
    queue.put([function(number)] * 200_000)


def collect(function, numbers):
    queue = Queue()
    processes = [Process(target=work, args=(function, queue, number)) for number in numbers]
    for process in processes:
        process.start()
    found = []
    while not queue.empty():  # look here
        found.append(queue.get())
    for process in processes:
        process.join()
    return found
