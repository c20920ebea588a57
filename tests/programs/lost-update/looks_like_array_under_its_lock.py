"""A shared array is added to by all processes, each time under the array's own lock.

call: count([1, 2, 1, 1])
claim: returned([0, 3, 1])
ending: returned
options: managed=True
"""

from multiprocessing import Array, Process


def add(counts, number):
    with counts:
        counts[number] += 1


def count(numbers):
    counts = Array("i", 3)
    processes = [Process(target=add, args=(counts, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counts[:]
