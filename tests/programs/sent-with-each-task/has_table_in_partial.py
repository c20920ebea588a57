"""The table is part of the function that is mapped.

call: look_all_up(look_up, ['a', 'b', 'c', 'd', 'e', 'f'], counted({each: ord(each) for each in 'abcdef'}), 2)
claim: pickled_at_most(2)
ending: returned
finding: wrong-value
says: sent-with-each-task
"""

from functools import partial
from multiprocessing import Pool


def look_all_up(function, keys, table, processes):
    with Pool(processes) as pool:
        return pool.map(partial(function, table), keys, chunksize=1)  # look here
