"""A worker of its own catches the exception where it happens and returns the finished entry.

loses: nothing
says:
"""

from multiprocessing import Pool


def safely(function, item):
    try:
        return ("ok", function(item))
    except Exception as error:
        return ("error", type(error).__name__ + ": " + str(error))


def submit_all(function, items, processes):
    with Pool(processes) as pool:
        return pool.starmap(safely, [(function, item) for item in items], chunksize=1)
