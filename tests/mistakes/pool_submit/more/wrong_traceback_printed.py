"""Also prints the traceback of each failure, to stderr.

loses: tidy
says: noise
"""

import traceback
from multiprocessing import Pool


def submit_all(function, items, processes):
    entries = []
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        for task in tasks:
            try:
                entries.append(("ok", task.get()))
            except Exception as error:
                traceback.print_exc()
                entries.append(("error", f"{type(error).__name__}: {error}"))
    return entries
