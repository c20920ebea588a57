"""A Process subclass guards the shared number with a threading.Lock that is an attribute of the class.

call: total([4, 5, 6])
ending: returned
claim: returned(15)
finding: wrong-value
says: lock-per-process
options: managed=True
"""

import multiprocessing
import threading


class Adder(multiprocessing.Process):
    guard = threading.Lock()  # look here

    def __init__(self, result, n):
        super().__init__()
        self.result = result
        self.n = n

    def run(self):
        with self.guard:
            self.result.value = self.result.value + self.n


def total(numbers):
    result = multiprocessing.Value("i", 0)
    adders = [Adder(result, n) for n in numbers]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    return result.value
