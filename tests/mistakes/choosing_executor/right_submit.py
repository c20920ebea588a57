"""A future for each item; the results are asked for in the order of the items.

loses: nothing
says:
"""

import concurrent.futures


def run_all_in(kind, function, items, workers):
    match kind:
        case "cpu":
            executor = concurrent.futures.ProcessPoolExecutor(max_workers=workers)
        case "io":
            executor = concurrent.futures.ThreadPoolExecutor(max_workers=workers)
        case _:
            raise ValueError("kind has to be cpu or io")
    with executor:
        futures = [executor.submit(function, item) for item in items]
        return [future.result() for future in futures]
