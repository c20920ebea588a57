"""The law as it is written in books.

loses: nothing
says:
"""


def predicted_speedup(parallel_fraction, workers):
    if not 0 <= parallel_fraction <= 1:
        raise ValueError("the fraction has to be between 0 and 1")
    if workers < 1:
        raise ValueError("at least one worker is needed")
    return 1 / (1 - parallel_fraction + parallel_fraction / workers)
