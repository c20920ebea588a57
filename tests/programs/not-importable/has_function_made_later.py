"""The pool is forked before its task is defined: its workers cannot find it, and die.

call: run_all([1, 2])
ending: not-importable
under: fork
"""

from multiprocessing import Pool


def run_all(numbers):
    with Pool(2) as pool:
        exec("def work(number):\n    return number\n", globals())
        return pool.map(work, numbers)
