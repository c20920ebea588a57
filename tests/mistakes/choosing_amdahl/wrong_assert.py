"""Checks with assert, which raises AssertionError.

loses: hidden
says: wrong-value
"""


def predicted_speedup(parallel_fraction, workers):
    assert 0 <= parallel_fraction <= 1
    assert workers >= 1
    return 1 / (1 - parallel_fraction + parallel_fraction / workers)
