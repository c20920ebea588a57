"""Takes results until the queue is empty, while the workers still work.

call: collect(square, 3)
claim: returned([0, 1, 4])
ending: returned
finding: wrong-value
says: queue-empty-check
"""

from multiprocessing import Process, Queue


def work(function, queue, number):
    queue.put(function(number))


def collect(function, count):
    queue = Queue()
    processes = [Process(target=work, args=(function, queue, n)) for n in range(count)]
    for process in processes:
        process.start()
    found = []
    while not queue.empty():  # look here
        found.append(queue.get())
    for process in processes:
        process.join()
    return sorted(found)
