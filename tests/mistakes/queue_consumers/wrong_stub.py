"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy, hidden
says: raised
"""

from multiprocessing import Process, Queue  # noqa: F401


def consume_all(handle, items, consumers):
    # YOUR CODE HERE
    raise NotImplementedError()
