"""Results taken as they come, each with its number, and put in order at the end.

loses: nothing
says:
"""

from functools import partial
from multiprocessing import Pool


def call_numbered(function, numbered):
    number, item = numbered
    return number, function(item)


def map_all(function, items, processes):
    with Pool(processes) as pool:
        numbered = list(pool.imap_unordered(partial(call_numbered, function), enumerate(items)))
    numbered.sort(key=lambda pair: pair[0])
    return [value for _, value in numbered]
