"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy
says: raised
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def gather(worker, questions):
    # YOUR CODE HERE
    raise NotImplementedError()
