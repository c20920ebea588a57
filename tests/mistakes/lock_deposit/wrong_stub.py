"""The answer cell as it was handed out.

loses: returns, exact, tidy, hidden
says: raised
"""

from multiprocessing import Lock, Process


def deposit_all(account, processes, times):
    # YOUR CODE HERE
    raise NotImplementedError()
