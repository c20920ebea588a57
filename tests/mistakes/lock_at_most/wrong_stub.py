"""The answer cell as it was handed out.

loses: returns, exact, parallel, tidy
says: raised
"""

from multiprocessing import Process, Semaphore


def run_at_most(worker, items, limit):
    # YOUR CODE HERE
    raise NotImplementedError()
