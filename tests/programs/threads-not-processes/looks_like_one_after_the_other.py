"""Everything in the main process, one after the other: no processes, and no threads either.

call: map_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
"""


def map_all(function, items, workers):
    return [function(item) for item in items]
