"""A class for the processes, an array without a lock, and the list read slot by slot.

loses: nothing
says:
"""

import ctypes
import multiprocessing


class Slot(multiprocessing.Process):
    def __init__(self, slots, function, number):
        super().__init__(name=f"slot {number}")
        self.slots, self.function, self.number = slots, function, number

    def run(self):
        self.slots[self.number] = self.function(self.number)


def fill_slots(function, count):
    slots = multiprocessing.Array(ctypes.c_double, [0.0] * count, lock=False)
    processes = [Slot(slots, function, number) for number in range(count)]

    for process in processes:
        process.start()
    for process in processes:
        process.join()

    return [slots[number] for number in range(count)]
