"""A recursive method takes its plain lock at every level.

call: depth(3)
ending: deadlock
says: lock-taken-twice
"""

import multiprocessing


class Counter:
    def __init__(self):
        self.lock = multiprocessing.Lock()
        self.value = multiprocessing.RawValue("i", 0)

    def descend(self, levels):
        self.lock.acquire()  # look here
        try:
            self.value.value += 1
            if levels > 1:
                self.descend(levels - 1)
        finally:
            self.lock.release()


def depth(levels):
    counter = Counter()
    process = multiprocessing.Process(target=counter.descend, args=(levels,))
    process.start()
    process.join()
    return counter.value.value
