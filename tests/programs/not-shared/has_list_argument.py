"""The children append to a list that they got as an argument; the parent returns its own.

call: run_all([1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
says: not-shared
"""

from multiprocessing import Process


def work(results, number):
    results.append(number * number)  # look here


def run_all(numbers):
    results = []
    processes = [Process(target=work, args=(results, number)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return results
