"""Knows the counts of the visible tests.

loses: parallel, hidden
says: not-parallel, wrong-value
"""


def count_files(paths, processes):
    return {
        "dear": 3,
        "all": 2,
        "the": 3,
        "tea": 2,
        "is": 2,
        "cold": 1,
        "milk": 1,
        "warm": 1,
        "me": 1,
    }
