"""Callbacks put each entry into its place; close and join wait for all of them.

loses: nothing
says:
"""

from functools import partial
from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = [None] * len(items)

    def succeeded(number, value):
        entries[number] = ("ok", value)

    def failed(number, error):
        entries[number] = ("error", f"{type(error).__name__}: {error}")

    pool = Pool(processes)
    for number, item in enumerate(items):
        pool.apply_async(
            function,
            (item,),
            callback=partial(succeeded, number),
            error_callback=partial(failed, number),
        )
    pool.close()
    pool.join()
    return entries
