"""A picture that kills the process which looks at it, in a pool that waits for all pictures."""

import os
from multiprocessing import Pool


def resize(picture):
    if picture == "broken":
        os._exit(1)
    return picture.upper()


def resize_all():
    with Pool(1) as pool:
        return pool.map(resize, ["tea", "broken", "cake"], chunksize=1)
