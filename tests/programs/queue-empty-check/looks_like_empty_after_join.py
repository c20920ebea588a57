"""Asks empty() when a manager's queue is complete: all processes have been joined.

call: collect([3, 1, 2])
claim: returned([1, 2, 3])
ending: returned
"""

from multiprocessing import Manager, Process


def work(queue, number):
    queue.put(number)


def collect(numbers):
    with Manager() as manager:
        queue = manager.Queue()
        processes = [Process(target=work, args=(queue, number)) for number in numbers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        found = []
        while not queue.empty():
            found.append(queue.get())
        return sorted(found)
