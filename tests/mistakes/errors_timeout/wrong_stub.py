"""The answer cell as it was handed out.

loses: returns, parallel, alive, tidy
says: raised
"""

import time
from multiprocessing import Pipe, Process


def with_timeout(function, items, seconds):
    # YOUR CODE HERE
    raise NotImplementedError()
