"""The answer cell as it was handed out.

loses: returns, alive
says: raised
"""

from multiprocessing import Process


def start_background(worker):
    # YOUR CODE HERE
    raise NotImplementedError()
