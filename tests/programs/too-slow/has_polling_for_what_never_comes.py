"""Polls for ever whether a list has become long enough.

call: wait_for(2)
options: deadline=3
ending: too-slow
"""

import time


def wait_for(count):
    found = []
    while len(found) < count:
        time.sleep(0.05)
    return found
