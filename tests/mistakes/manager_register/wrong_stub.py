"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Manager, Process


def register(pairs):
    # YOUR CODE HERE
    raise NotImplementedError()
