"""Takes whoever has not answered after a tenth of a second for dead.

loses: returns, alive, hidden
says: wrong-value
"""

from multiprocessing import Pool, TimeoutError


def survive(function, items, workers):
    entries = []
    with Pool(workers) as pool:
        for task in [pool.apply_async(function, (item,)) for item in items]:
            try:
                entries.append(task.get(timeout=0.1))
            except TimeoutError:
                entries.append("crashed")
    return entries
