"""Another function fetches the results; the value is wrong for another reason.

call: run_all(cube, [1, 2])
claim: returned([1, 8])
ending: returned
finding: wrong-value
"""

from multiprocessing import Pool


def fetch(results):
    return [result.get() for result in reversed(results)]


def run_all(function, items):
    with Pool(2) as pool:
        return fetch([pool.apply_async(function, (item,)) for item in items])
