"""The table travels with each task, but what is claimed and wrong is the order.

call: look_all_up(look_up, ['a', 'b', 'c'], counted({each: ord(each) for each in 'abc'}), 2)
claim: returned([97, 98, 99])
ending: returned
finding: wrong-value
"""

from functools import partial
from multiprocessing import Pool


def look_all_up(function, keys, table, processes):
    with Pool(processes) as pool:
        return pool.map(partial(function, table), keys[::-1], chunksize=1)
