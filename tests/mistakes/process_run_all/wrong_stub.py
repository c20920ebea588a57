"""The answer cell as it was handed out.

loses: returns, parallel, tidy, hidden
says: raised
"""

from multiprocessing import Process


def run_all(worker, arguments):
    # YOUR CODE HERE
    raise NotImplementedError()
