"""The processes of an executor take single tasks from one queue as well.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor, as_completed


def consume_all(handle, items, consumers):
    with ProcessPoolExecutor(max_workers=consumers) as executor:
        futures = [executor.submit(handle, item) for item in items]
        return [future.result() for future in as_completed(futures)]
