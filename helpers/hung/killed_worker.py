"""A pool in which one picture kills the process that looks at it."""

import os
from multiprocessing import Pool


def resize(picture):
    if picture == "broken":
        os._exit(1)
    return picture.upper()


def resize_all():
    with Pool(1) as pool:
        return pool.map(resize, ["tea", "broken", "cake"], chunksize=1)
