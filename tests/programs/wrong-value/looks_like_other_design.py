"""The right list by an unusual way.

call: squares(square, [1, 2])
claim: returned([1, 4])
ending: returned
"""

from multiprocessing import Pool


def squares(function, numbers):
    with Pool(2) as pool:
        pairs = pool.imap_unordered(function, reversed(numbers))
        return sorted(pairs)
