"""The answer cell as it was handed out.

loses: returns, alive, tidy
says: raised
"""

from contextlib import suppress
from multiprocessing import Pipe, Process


def ask(worker, question):
    # YOUR CODE HERE
    raise NotImplementedError()
