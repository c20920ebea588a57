"""Callbacks fill a list of values, and a value that is still None is taken for a failed call: a call that returns None is reported as an error.

loses: hidden
says: wrong-value
"""

from functools import partial
from multiprocessing import Pool


def submit_all(function, items, processes):
    items = list(items)
    values = [None] * len(items)
    errors = [None] * len(items)
    pool = Pool(processes)
    for i, item in enumerate(items):
        pool.apply_async(
            function,
            (item,),
            callback=partial(values.__setitem__, i),
            error_callback=partial(errors.__setitem__, i),
        )
    pool.close()
    pool.join()
    return [
        ("ok", value) if value is not None else ("error", f"{type(error).__name__}: {error}")
        for value, error in zip(values, errors)
    ]
