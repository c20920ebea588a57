"""The answer cell as it was handed out.

loses: returns, parallel, tidy, hidden
says: raised
"""

from multiprocessing import Pool
from random import Random


def estimate_pi(samples, processes, seed):
    # YOUR CODE HERE
    raise NotImplementedError()
