"""The answer cell as it was handed out.

loses: returns, parallel, tidy, hidden
says: raised
"""

from multiprocessing import Pool


def map_all(function, items, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
