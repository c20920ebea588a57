"""The answer cell as it was handed out.

loses: returns, alive, tidy, hidden
says: raised
"""

from multiprocessing import Pipe, Process


def receive_all(sender):
    # YOUR CODE HERE
    raise NotImplementedError()
