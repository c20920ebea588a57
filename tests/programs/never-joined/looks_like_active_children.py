"""No join(), but active_children() is asked until there are none: that joins them.

call: run_all([1, 2])
ending: returned
"""

import time
from multiprocessing import Process, active_children


def work(number):
    time.sleep(0.1)


def run_all(numbers):
    for number in numbers:
        Process(target=work, args=(number,)).start()
    while active_children():
        time.sleep(0.02)
    return len(numbers)
