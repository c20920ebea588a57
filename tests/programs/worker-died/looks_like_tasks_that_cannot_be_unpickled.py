"""Each of many tasks ends its worker: the pool runs out of tasks, and then everybody waits.

call: map_all(range(80), 2)
ending: deadlock
says: worker-died
"""

from multiprocessing import Pool


class Parcel:
    def __init__(self, number):
        self.number = number

    def __reduce__(self):
        return int, ("no number",)


def weigh(parcel):
    return parcel.number


def map_all(numbers, processes):
    with Pool(processes) as pool:
        return pool.map(weigh, map(Parcel, numbers), chunksize=1)  # look here
