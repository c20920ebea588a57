"""Each child keeps a cache in a global dict; nobody else looks at it. The result is wrong.

call: run_all([1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Process, SimpleQueue

cache = {}


def work(queue, number):
    if number not in cache:
        cache[number] = number * number * number
    queue.put(cache[number])


def run_all(numbers):
    queue = SimpleQueue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    found = sorted(queue.get() for _ in numbers)
    for process in processes:
        process.join()
    return found
