"""Calls the worker and hands over what it returned, which is None.

call: run_all([1, 2, 3])
claim: returned([1, 4, 9])
ending: returned
finding: wrong-value
says: called-not-passed
"""

from multiprocessing import Array, Process


def work(array, index, number):
    array[index] += number * number


def run_all(numbers):
    array = Array("i", len(numbers))
    for _ in range(2):
        processes = [
            Process(target=work(array, index, number))  # look here
            for index, number in enumerate(numbers)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
    return list(array)
