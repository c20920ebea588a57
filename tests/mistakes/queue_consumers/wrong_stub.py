"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy, hidden
says: raised
"""

from multiprocessing import Process, Queue


def consume_all(handle, items, consumers):
    # YOUR CODE HERE
    raise NotImplementedError()
