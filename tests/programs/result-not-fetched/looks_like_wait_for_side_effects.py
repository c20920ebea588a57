"""wait() is all that is needed where tasks write their results themselves. What they write is wrong.

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
        tasks = [pool.apply_async(work, pair) for pair in enumerate(numbers)]
        for task in tasks:
            task.wait()
    return array[:]
