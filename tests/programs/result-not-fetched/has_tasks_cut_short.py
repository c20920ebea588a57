"""Tasks that write their results themselves are handed in, and the pool is ended before they are done.

call: fill(cube, [1, 2, 3])
claim: returned([1.0, 8.0, 27.0])
ending: returned
finding: wrong-value
says: result-not-fetched
"""

from contextlib import contextmanager
from multiprocessing import Array, Pool

cells = None


def begin(array):
    global cells
    cells = array


def write(function, place, item):
    cells[place] = function(item)


@contextmanager
def crew(array):
    pool = Pool(2, begin, (array,))
    try:
        yield pool
    finally:
        pool.terminate()
        pool.join()


def fill(function, items):
    array = Array("d", len(items))
    with crew(array) as pool:
        for place, item in enumerate(items):
            pool.apply_async(write, (function, place, item))  # look here
    return list(array)
