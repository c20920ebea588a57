"""A lambda as a callback and as a sort key stays in the parent.

call: run_all([1, 2])
claim: returned([4, 1])
ending: returned
"""

from multiprocessing import Pool


def square(number):
    return number * number


def run_all(numbers):
    found = []
    with Pool(2) as pool:
        results = [
            pool.apply_async(square, (number,), callback=lambda value: found.append(value))
            for number in numbers
        ]
        for result in results:
            result.get()
        pool.close()
        pool.join()
    return sorted(found, key=lambda value: -value)
