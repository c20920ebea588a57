"""A child raises; the function does not notice, and returns.

call: divide([2, 0])
claim: returned([0, 1])
ending: returned
"""

from multiprocessing import Process


def invert(number):
    return 1 / number


def divide(numbers):
    processes = [Process(target=invert, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
