"""The answer cell as it was handed out.

loses: returns, exact, tidy, hidden
says: raised
"""

from multiprocessing import Lock, Manager, Process


def count_words(texts):
    # YOUR CODE HERE
    raise NotImplementedError()
