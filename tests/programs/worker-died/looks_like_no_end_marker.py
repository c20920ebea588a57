"""The pool waits for ever for a task, but its worker lives: two tasks take from the queue, and there is one end marker.

call: total([1, 2, 3])
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Manager, Pool


def drain(queue):
    return sum(iter(queue.get, None))  # look here


def total(numbers):
    with Manager() as manager:
        queue = manager.Queue()
        for number in numbers:
            queue.put(number)
        queue.put(None)
        with Pool(2) as pool:
            return sum(pool.map(drain, [queue, queue]))
