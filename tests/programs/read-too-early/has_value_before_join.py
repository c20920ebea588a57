"""Reads the shared value between start and join.

call: total(nap, 3)
claim: returned(3)
ending: returned
finding: wrong-value
says: read-too-early
"""

import multiprocessing as mp


def work(function, value):
    function(0.05)
    with value.get_lock():
        value.value += 1


def total(function, count):
    value = mp.Value("i", 0)
    processes = [mp.Process(target=work, args=(function, value)) for _ in range(count)]
    for process in processes:
        process.start()
    result = value.value  # look here
    for process in processes:
        process.join()
    return result
