"""Checks one item after the other in this process.

loses: hidden
says: not-parallel
"""


def first_error(function, items, processes):
    for item in items:
        try:
            function(item)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return None
