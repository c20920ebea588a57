"""Starts two at a time and joins them, then the next two.

call: run_all(cube, [1, 2, 3, 4])
claim: overlapped(processes=4)
ending: returned
finding: not-parallel
"""

from multiprocessing import Process


def run_all(function, numbers):
    for start in range(0, len(numbers), 2):
        wave = [Process(target=function, args=(number,)) for number in numbers[start : start + 2]]
        for process in wave:
            process.start()
        for process in wave:
            process.join()
