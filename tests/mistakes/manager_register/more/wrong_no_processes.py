"""Makes an ordinary dict of the pairs, all in the main process.

loses: parallel
says: not-parallel
"""


def register(pairs):
    return dict(pairs)
