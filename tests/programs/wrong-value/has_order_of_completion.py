"""The order in which the results come, where that of the items is asked for.

call: squares(in_order(square, 2, 1), [1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Pool


def squares(function, numbers):
    with Pool(2) as pool:
        return list(pool.imap_unordered(function, numbers))
