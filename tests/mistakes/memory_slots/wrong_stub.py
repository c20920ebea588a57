"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from multiprocessing import Process, RawArray


def fill_slots(function, count):
    # YOUR CODE HERE
    raise NotImplementedError()
