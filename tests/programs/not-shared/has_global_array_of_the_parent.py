"""The children of the parent's own processes look for an array that only the parent has.

call: fill_slots(cube, 3)
claim: returned([0.0, 1.0, 8.0])
ending: returned
finding: wrong-value
says: not-shared
under: forkserver, spawn
"""

from multiprocessing import Array, Process

slots = None


def fill(function, place):
    slots[place] = function(place)  # look here


def fill_slots(function, count):
    global slots
    slots = Array("d", count)
    processes = [Process(target=fill, args=(function, place)) for place in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return list(slots)
