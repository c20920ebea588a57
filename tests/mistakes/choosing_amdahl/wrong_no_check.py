"""Works with whatever it gets.

loses: hidden
says: wrong-value
"""


def predicted_speedup(parallel_fraction, workers):
    return 1 / (1 - parallel_fraction + parallel_fraction / workers)
