"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy
says: raised
"""

from multiprocessing import Process, Queue


def pipeline(items, first, second):
    # YOUR CODE HERE
    raise NotImplementedError()
