"""The answer cell as it was handed out.

loses: returns, tidy, hidden
says: raised
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
