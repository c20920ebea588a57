"""The parent counts results in a while loop and waits for one that a worker rightly did not put.

call: collect([1, 2, 3])
ending: deadlock
"""

from multiprocessing import Process, Queue


def work(queue, number):
    if number != 2:
        queue.put(number)


def collect(numbers):
    queue = Queue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    found = []
    while True:
        found.append(queue.get())
        if len(found) == 3:
            break
    for process in processes:
        process.join()
    return found
