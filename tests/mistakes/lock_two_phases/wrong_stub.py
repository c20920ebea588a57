"""The answer cell as it was handed out.

loses: exact, parallel, alive, tidy
says: raised
"""

from multiprocessing import Barrier, Process


def two_phases(prepare, compute, count):
    # YOUR CODE HERE
    raise NotImplementedError()
