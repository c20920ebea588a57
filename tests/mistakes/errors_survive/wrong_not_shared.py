"""The children write into the parent's list, of which each has its own copy.

loses: returns, alive, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Process


def note(function, item, entries, place):
    entries[place] = function(item)


def survive(function, items, workers):
    entries = ["crashed"] * len(items)
    for begin in range(0, len(items), workers):
        wave = [
            Process(target=note, args=(function, item, entries, place))
            for place, item in enumerate(items[begin : begin + workers], begin)
        ]
        for process in wave:
            process.start()
        for process in wave:
            process.join()
    return entries
