"""Another order, which does not matter here.

call: squares(square, [1, 2])
claim: returned_in_any_order([1, 4])
ending: returned
"""

from multiprocessing import Pool


def squares(function, numbers):
    with Pool(2) as pool:
        return pool.map(function, numbers)[::-1]
