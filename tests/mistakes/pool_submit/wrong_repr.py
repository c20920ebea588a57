"""Writes the exception as repr does, with quotes and brackets.

loses: returns, hidden
says: wrong-value
"""

from concurrent.futures import ProcessPoolExecutor


def submit_all(function, items, processes):
    with ProcessPoolExecutor(processes) as executor:
        futures = [executor.submit(function, item) for item in items]
        return [
            ("error", repr(future.exception())) if future.exception() else ("ok", future.result())
            for future in futures
        ]
