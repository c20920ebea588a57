"""Looks at the value from time to time to show progress, and reads it again after the joins.

call: total(nap, 2)
claim: returned(3)
ending: returned
finding: wrong-value
"""

import time
from multiprocessing import Process, Value


def work(function, value):
    function(0.05)
    with value.get_lock():
        value.value += 1


def total(function, count):
    value = Value("i", 0)
    processes = [Process(target=work, args=(function, value)) for _ in range(count)]
    for process in processes:
        process.start()
    while value.value < count:
        time.sleep(0.02)
    for process in processes:
        process.join()
    return value.value
