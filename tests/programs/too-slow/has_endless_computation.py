"""A child computes for ever.

call: compute(1)
options: deadline=3
ending: too-slow
"""

import multiprocessing as mp


def spin():
    number = 1
    while number:
        number = (number * 7) % 1000003


def compute(_):
    process = mp.Process(target=spin)
    process.start()
    process.join()
