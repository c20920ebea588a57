"""Gives the names of the visible tests numbers that look like pids.

loses: returns, parallel
says: wrong-value, not-parallel
"""

import os


def roll_call(worker, names):
    return {name: os.getpid() + number for number, name in enumerate(names, 1)}
