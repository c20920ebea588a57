"""The children write into a shared array.

call: run_all([1, 2])
claim: returned([1, 4])
ending: returned
"""

from multiprocessing import Array, Process


def work(results, place, number):
    results[place] = number * number


def run_all(numbers):
    results = Array("i", len(numbers))
    processes = [
        Process(target=work, args=(results, place, number)) for place, number in enumerate(numbers)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return results[:]
