"""Each process has a queue of its own; they are read in the order of the numbers.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    started = []
    for number in numbers:
        queue = Queue()
        process = Process(target=worker, args=(queue, number))
        process.start()
        started.append((process, queue))
    pairs = [queue.get() for _, queue in started]
    for process, queue in started:
        process.join()
        queue.close()
    return {number: result for number, result in pairs}
