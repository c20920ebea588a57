"""Prints the traceback to stderr as well.

loses: tidy
says: noise
"""

import traceback
from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        try:
            list(pool.imap(function, items))
        except Exception as error:
            traceback.print_exc()
            return f"{type(error).__name__}: {error}"
    return None
