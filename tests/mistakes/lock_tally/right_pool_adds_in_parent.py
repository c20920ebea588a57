"""A pool does the work, and the parent alone writes on the sheet.

loses: nothing
says:
"""

from multiprocessing import Pool


def tally(work, items, counter, processes):
    with Pool(processes) as pool:
        for number in pool.imap_unordered(work, items):
            counter.value += number
