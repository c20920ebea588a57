"""Returns how long the program takes, not how many times as fast it is.

loses: returns, hidden
says: wrong-value
"""


def predicted_speedup(parallel_fraction, workers):
    if not 0 <= parallel_fraction <= 1 or workers < 1:
        raise ValueError
    return 1 - parallel_fraction + parallel_fraction / workers
