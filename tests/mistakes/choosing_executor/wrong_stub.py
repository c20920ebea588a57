"""The answer cell as it was handed out.

loses: returns, parallel, tidy
says: raised
"""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def run_all_in(kind, function, items, workers):
    # YOUR CODE HERE
    raise NotImplementedError()
