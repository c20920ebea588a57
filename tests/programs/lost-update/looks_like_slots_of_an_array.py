"""Processes add to one shared array without a lock, each to an item of its own.

call: count([1, 2, 3])
claim: returned([1, 2, 3])
ending: returned
options: managed=True
"""

from multiprocessing import Array, Process


def add(counts, place, number):
    for _ in range(number):
        counts[place] += 1


def count(numbers):
    counts = Array("i", [0] * len(numbers), lock=False)
    processes = [
        Process(target=add, args=(counts, place, number)) for place, number in enumerate(numbers)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counts[:]
