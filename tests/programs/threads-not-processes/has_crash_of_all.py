"""Each call has a thread of its own; one that ends its process ends everything.

call: survive(obey, ["tea", "exit 3"])
ending: crashed
says: threads-not-processes
"""

from multiprocessing.dummy import Pool


def survive(function, orders):
    with Pool(2) as pool:  # look here
        return pool.map(function, orders, chunksize=1)
