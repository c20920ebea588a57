"""The answer cell as it was handed out.

loses: returns, alive, tidy, hidden
says: raised
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    # YOUR CODE HERE
    raise NotImplementedError()
