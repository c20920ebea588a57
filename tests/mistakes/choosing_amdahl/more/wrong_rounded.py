"""Rounds to whole numbers.

loses: hidden
says: wrong-value
"""


def predicted_speedup(parallel_fraction, workers):
    if not 0 <= parallel_fraction <= 1 or workers < 1:
        raise ValueError
    return float(round(1 / (1 - parallel_fraction + parallel_fraction / workers)))
