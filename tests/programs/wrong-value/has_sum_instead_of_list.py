"""Returns the sum where the list is asked for.

call: squares(square, [1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Pool


def squares(function, numbers):
    with Pool(2) as pool:
        return sum(pool.map(function, numbers))
