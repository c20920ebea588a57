"""Every task fails, nobody asks; the parent waits for what they were to put on a manager's queue.

call: run_all([1, 2])
ending: deadlock
says: result-not-fetched
"""

from multiprocessing import Manager, Pool


def work(queue, number):
    queue.put(number / 0)


def run_all(numbers):
    with Manager() as manager, Pool(2) as pool:
        queue = manager.Queue()
        for number in numbers:
            pool.apply_async(work, (queue, number))  # look here
        return [queue.get() for _ in numbers]
