"""Each process has a lock of its own and a slot of its own, and the value is wrong as the last number is dropped.

call: sum_of([1, 2, 3, 4, 5, 6, 7], square)
ending: returned
claim: returned(140)
finding: wrong-value
options: managed=True
"""

from multiprocessing import Lock, Manager, Process


def fill(slots, i, lock, worker, chunk):
    part = sum(map(worker, chunk))
    with lock:
        slots[i] = slots[i] + part


def sum_of(numbers, worker, parts=3):
    size = len(numbers) // parts
    with Manager() as manager:
        slots = manager.list([0] * parts)
        helpers = []
        for i in range(parts):
            chunk = numbers[i * size : (i + 1) * size]
            helpers.append(Process(target=fill, args=(slots, i, Lock(), worker, chunk)))
        for helper in helpers:
            helper.start()
        for helper in helpers:
            helper.join()
        return sum(slots)
