"""The answer cell as it was handed out.

loses: returns, exact, parallel, tidy
says: raised
"""

from multiprocessing import Lock, Process


def tally(work, items, counter, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
