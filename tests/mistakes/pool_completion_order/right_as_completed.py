"""as_completed yields each future when it is done; result raises what the call raised.

loses: nothing
says:
"""

from concurrent.futures import ProcessPoolExecutor, as_completed


def in_completion_order(function, items, processes):
    with ProcessPoolExecutor(max_workers=processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        return [future.result() for future in as_completed(futures)]
