"""One apply_async an item; each result is fetched under its own try.

loses: nothing
says:
"""

from multiprocessing import Pool


def entry(task):
    try:
        return "ok", task.get()
    except Exception as error:
        return "error", f"{type(error).__name__}: {error}"


def submit_all(function, items, processes):
    with Pool(processes) as pool:
        tasks = [pool.apply_async(function, (item,)) for item in items]
        return [entry(task) for task in tasks]
