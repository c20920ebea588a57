"""Sleeps past the deadline.

call: wait(60)
options: deadline=2
ending: too-slow
"""

import time


def wait(seconds):
    time.sleep(seconds)
