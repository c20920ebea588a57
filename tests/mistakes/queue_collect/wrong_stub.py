"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy
says: raised
"""

from multiprocessing import Process, Queue


def collect(worker, numbers):
    # YOUR CODE HERE
    raise NotImplementedError()
