"""One try around everything: the first failure takes the place of every result.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Pool


def submit_all(function, items, processes):
    with Pool(processes) as pool:
        try:
            return [("ok", value) for value in pool.map(function, items)]
        except Exception as error:
            return [("error", f"{type(error).__name__}: {error}")]
