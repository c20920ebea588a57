"""wait() tells that a call has ended; that it raised, nobody is told.

call: check([1, 0])
claim: returned("ZeroDivisionError")
ending: returned
finding: wrong-value
says: result-not-fetched
"""

from multiprocessing import Pool


def invert(number):
    return 1 / number


def check(numbers):
    with Pool(2) as pool:
        tasks = [pool.apply_async(invert, (number,)) for number in numbers]  # look here
        for task in tasks:
            try:
                task.wait()
            except ArithmeticError as error:
                return type(error).__name__
    return None
