"""Returns the exception as Python would write it: ValueError('…').

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        try:
            list(pool.imap(function, items))
        except Exception as error:
            return repr(error)
    return None
