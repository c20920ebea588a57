"""A first pool has come to its end; in a second one the tasks wait for an event that nobody sets.

call: run_all(cube, [1, 2])
ending: deadlock
"""

from multiprocessing import Event, Pool


def prepare(event):
    global go
    go = event


def work(number):
    go.wait()
    return number


def run_all(function, items):
    with Pool(2) as pool:
        items = pool.map(function, items)
    first = Pool(1)
    items = first.map(function, items)
    first.close()
    first.join()
    with Pool(2, prepare, (Event(),)) as pool:
        return pool.map(work, items)
