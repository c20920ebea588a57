"""An executor with an initializer; the lookup goes with the tasks, the table does not.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor
from itertools import repeat

store = {}


def evaluate(lookup, key):
    return lookup(store["table"], key)


def remember(table):
    store["table"] = table


def map_with_table(lookup, keys, table, processes):
    with ProcessPoolExecutor(processes, initializer=remember, initargs=[table]) as executor:
        return list(executor.map(evaluate, repeat(lookup), keys))
