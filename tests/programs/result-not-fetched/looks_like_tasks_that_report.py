"""Tasks that write their results themselves report that they are done; one result is wrong.

call: fill(cube, [1, 2, 3])
claim: returned([1.0, 8.0, 27.0])
ending: returned
finding: wrong-value
"""

from multiprocessing import Array, Pool, Queue

cells = None
done = None


def begin(array, queue):
    global cells, done
    cells, done = array, queue


def write(function, place, item):
    cells[place] = -function(item)
    done.put(place)


def fill(function, items):
    array, queue = Array("d", len(items)), Queue()
    with Pool(2, begin, (array, queue)) as pool:
        for place, item in enumerate(items):
            pool.apply_async(write, (function, place, item))
        for _ in items:
            queue.get()
    return list(array)
