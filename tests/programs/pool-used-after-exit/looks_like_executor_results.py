"""The with block of an executor waits for all tasks, so its futures may be asked afterwards.

call: run_all(cube, [1, 2])
claim: returned([1, 8])
ending: returned
"""

from concurrent.futures import ProcessPoolExecutor


def run_all(function, items):
    with ProcessPoolExecutor(2) as executor:
        futures = [executor.submit(function, item) for item in items]
    return [future.result() for future in futures]
