"""One future a pair, all submitted first, then read in the order of the pairs.

loses: nothing
says:
"""

import concurrent.futures
import multiprocessing


def map_pairs(function, pairs, processes):
    context = multiprocessing.get_context()
    with concurrent.futures.ProcessPoolExecutor(processes, mp_context=context) as executor:
        futures = [executor.submit(function, first, second) for first, second in pairs]
    return [future.result() for future in futures]
