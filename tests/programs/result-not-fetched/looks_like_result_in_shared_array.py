"""The tasks have no result: they write into a shared array. What they write is wrong.

call: squares([1, 2])
claim: returned([1, 4])
ending: returned
finding: wrong-value
"""

from multiprocessing import Array, Pool


def prepare(array):
    global shared
    shared = array


def work(place, number):
    shared[place] = number + number


def squares(numbers):
    array = Array("i", len(numbers))
    with Pool(2, prepare, (array,)) as pool:
        for place, number in enumerate(numbers):
            pool.apply_async(work, (place, number))
        pool.close()
        pool.join()
    return array[:]
