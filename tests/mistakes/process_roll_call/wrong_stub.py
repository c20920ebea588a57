"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Process


def roll_call(worker, names):
    # YOUR CODE HERE
    raise NotImplementedError()
