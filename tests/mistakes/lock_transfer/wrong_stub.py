"""The answer cell as it was handed out.

loses: returns, exact, alive, hidden
says: raised
"""


def transfer(source, target, amount):
    # YOUR CODE HERE
    raise NotImplementedError()
