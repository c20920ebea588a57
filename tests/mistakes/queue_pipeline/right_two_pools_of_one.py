"""Two pools with one worker each; what the first gives out is a task for the second at once.

loses: nothing
says:
"""

from multiprocessing import Pool


def pipeline(items, first, second):
    with Pool(1) as one, Pool(1) as two:
        return list(two.imap(second, one.imap(first, items)))
