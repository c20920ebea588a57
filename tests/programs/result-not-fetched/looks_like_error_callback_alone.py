"""Only the errors are of interest, and a callback gets them; they are counted wrongly.

call: count_errors(fails_on_negative, [1, -2, -3])
claim: returned(2)
ending: returned
finding: wrong-value
"""

from multiprocessing import Pool


def count_errors(function, items):
    errors = []
    with Pool(2) as pool:
        for item in items:
            pool.apply_async(function, (item,), error_callback=errors.append)
        pool.close()
        pool.join()
    return len(errors) + 1
