"""The answer cell as it was handed out.

loses: returns, hidden
says: raised
"""


def predicted_speedup(parallel_fraction, workers):
    # YOUR CODE HERE
    raise NotImplementedError()
