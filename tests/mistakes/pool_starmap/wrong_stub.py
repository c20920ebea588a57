"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Pool


def map_pairs(function, pairs, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
