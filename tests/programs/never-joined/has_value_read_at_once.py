"""Starts, and returns what the shared value holds at that moment.

call: total(nap, 2)
claim: returned(2)
ending: returned
finding: wrong-value
says: never-joined
"""

import multiprocessing as mp


def work(function, value):
    function(0.01)
    with value.get_lock():
        value.value += 1


def total(function, count):
    value = mp.Value("i", 0)
    processes = [mp.Process(target=work, args=(function, value)) for _ in range(count)]
    for process in processes:
        process.start()  # look here
    return value.value
