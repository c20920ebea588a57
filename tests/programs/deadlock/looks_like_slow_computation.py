"""One process computes while all others wait for it.

call: run_all(busy, 8000000)
claim: returned('computed')
ending: returned
"""

from multiprocessing import Pool


def run_all(function, rounds):
    with Pool(2) as pool:
        pool.map(function, [rounds], chunksize=1)
    return "computed"
