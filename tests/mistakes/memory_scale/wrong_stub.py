"""The answer cell as it was handed out.

loses: returns, parallel, tidy, hidden
says: raised
"""

from array import array
from itertools import pairwise
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def scale(numbers, factor, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
