"""The answer cell as it was handed out.

loses: returns, alive, tidy, hidden
says: raised
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def survive(function, items, workers):
    # YOUR CODE HERE
    raise NotImplementedError()
