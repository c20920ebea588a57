"""The time before divided by the time after, and nan told by what it is.

loses: nothing
says:
"""

import math


def predicted_speedup(parallel_fraction, workers):
    if math.isnan(parallel_fraction) or parallel_fraction < 0 or parallel_fraction > 1:
        raise ValueError("no fraction")
    if not workers >= 1:
        raise ValueError("no workers")
    serial_time = 1.0 - parallel_fraction
    return 1.0 / (serial_time + parallel_fraction / workers)
