"""All are started and joined; the worker is wrong.

call: run_all([1, 2, 3])
claim: returned([1, 4, 9])
ending: returned
finding: wrong-value
"""

from multiprocessing import Process, SimpleQueue


def work(queue, number):
    queue.put(number + number)


def run_all(numbers):
    queue = SimpleQueue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    any(process.start() for process in processes)
    found = sorted(queue.get() for _ in numbers)
    any(process.join() for process in processes)
    return found
