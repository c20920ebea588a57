"""An error between making and starting.

call: run_all([1, 2])
ending: raised
"""

from multiprocessing import Process


def run_all(numbers):
    processes = [Process(target=print, args=(number,)) for number in numbers]
    first = numbers[7]
    for process in processes:
        process.start()
    return first
