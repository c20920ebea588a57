"""Sleeps instead of joining, and takes what is there then for all.

call: total(3)
claim: returned(3)
ending: returned
finding: wrong-value
says: timeout-as-end
"""

import time
from multiprocessing import Process, Value


def work(value, number):
    time.sleep(0.5 * number)
    with value.get_lock():
        value.value += 1


def total(count):
    value = Value("i", 0)
    for number in range(count):
        Process(target=work, args=(value, number), daemon=True).start()
    time.sleep(0.7)  # look here
    return value.value
