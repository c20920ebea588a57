"""Uses an executor of threads.

loses: parallel
says: not-parallel, threads-not-processes
"""

from concurrent.futures import ThreadPoolExecutor, as_completed


def in_completion_order(function, items, processes):
    with ThreadPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        return [future.result() for future in as_completed(futures)]
