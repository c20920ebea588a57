"""A ShareableList, found by its name; the parts are one long and the rest even.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing.shared_memory import ShareableList


class Scaler(multiprocessing.Process):
    def __init__(self, name, start, stop, factor):
        super().__init__()
        self.memory = name
        self.part = start, stop
        self.factor = factor

    def run(self):
        numbers = ShareableList(name=self.memory)
        for place in range(*self.part):
            numbers[place] = numbers[place] * self.factor
        numbers.shm.close()


def scale(numbers, factor, processes):
    if len(numbers) == 0:
        return []
    shared = ShareableList(numbers)
    length = -(-len(numbers) // processes)
    scalers = [
        Scaler(shared.shm.name, start, min(start + length, len(numbers)), factor)
        for start in range(0, len(numbers), length)
    ]
    for scaler in scalers:
        scaler.start()
    for scaler in scalers:
        scaler.join()
    result = list(shared)
    shared.shm.close()
    shared.shm.unlink()
    return result
