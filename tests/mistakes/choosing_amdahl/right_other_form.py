"""Another form of the same formula.

loses: nothing
says:
"""


def predicted_speedup(parallel_fraction, workers):
    if not 0 <= parallel_fraction <= 1 or workers < 1:
        raise ValueError
    return workers / (workers - parallel_fraction * (workers - 1))
