"""Knows π.

loses: parallel, hidden
says: not-parallel, wrong-value
"""

import math


def estimate_pi(samples, processes, seed):
    return math.pi
