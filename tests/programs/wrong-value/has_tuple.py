"""Equal, but a tuple.

call: squares(square, [1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor


def squares(function, numbers):
    with ProcessPoolExecutor(2) as executor:
        return tuple(executor.map(function, numbers))
