"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Pool


def in_completion_order(function, items, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
