"""A worker object counts for itself and sends the count; the parent reads only what was sent.

call: count([1, 2, 3])
claim: returned(3)
ending: returned
finding: wrong-value
"""

from multiprocessing import Process, SimpleQueue


class Counter:
    def __init__(self, queue):
        self.queue = queue
        self.seen = 0

    def work(self, numbers):
        for _ in numbers:
            self.seen += 1
        self.queue.put(self.seen + 1)


def count(numbers):
    queue = SimpleQueue()
    process = Process(target=Counter(queue).work, args=(numbers,))
    process.start()
    found = queue.get()
    process.join()
    return found
