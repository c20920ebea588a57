"""Goes through the results in order; the first error comes out at its place.

loses: nothing
says:
"""

from multiprocessing import Pool


def first_error(function, items, processes):
    with Pool(processes) as pool:
        try:
            for _ in pool.imap(function, items):
                pass
        except Exception as error:
            return "%s: %s" % (error.__class__.__name__, error)
        return None
