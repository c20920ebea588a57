"""Looks for numbers that are too small or too large, and nan is neither.

loses: hidden
says: wrong-value
"""


def predicted_speedup(parallel_fraction, workers):
    if parallel_fraction < 0 or parallel_fraction > 1 or workers < 1:
        raise ValueError
    return 1 / (1 - parallel_fraction + parallel_fraction / workers)
