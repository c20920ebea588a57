"""The table goes to each process once.

call: look_all_up(look_up, ['a', 'b', 'c', 'd', 'e', 'f'], counted({each: ord(each) for each in 'abcdef'}), 2)
claim: pickled_at_most(2)
ending: returned
"""

from multiprocessing import Pool


def prepare(*things):
    global look, known
    look, known = things


def look_up_one(key):
    return look(known, key)


def look_all_up(function, keys, table, processes):
    with Pool(processes, prepare, (function, table)) as pool:
        return pool.map(look_up_one, keys, chunksize=1)
