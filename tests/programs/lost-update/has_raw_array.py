"""A shared array that has no lock is added to by two processes.

call: count([1, 2])
claim: returned([3.0])
ending: returned
finding: wrong-value
options: managed=True
"""

from multiprocessing import Process, RawArray


def add(total, number):
    total[0] += number


def count(numbers):
    total = RawArray("d", 1)
    processes = [Process(target=add, args=(total, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return list(total)
