"""The answer cell as it was handed out.

loses: returns, parallel, tidy, hidden
says: raised
"""

from collections import Counter
from multiprocessing import Pool


def count_files(paths, processes):
    # YOUR CODE HERE
    raise NotImplementedError()
