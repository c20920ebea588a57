"""A classmethod, handed to a pool, counts in an attribute of its class.

call: grand_total([1, 2, 3])
ending: returned
claim: returned(6)
finding: wrong-value
says: not-shared
"""

from multiprocessing import Pool


class Stats:
    total = 0

    @classmethod
    def record(cls, n):
        cls.total += n  # look here


def grand_total(numbers):
    Stats.total = 0
    with Pool(2) as pool:
        pool.map(Stats.record, numbers)
    return Stats.total
