"""Takes exit code 0 for a sign of life.

loses: hidden
says: wrong-value
"""

from multiprocessing import Manager, Process


def note(function, item, values, place):
    values[place] = function(item)


def survive(function, items, workers):
    entries = []
    with Manager() as manager:
        values = manager.dict()
        for begin in range(0, len(items), workers):
            wave = [
                Process(target=note, args=(function, item, values, place))
                for place, item in enumerate(items[begin : begin + workers], begin)
            ]
            for process in wave:
                process.start()
            for process in wave:
                process.join()
            entries += ["crashed" if process.exitcode else "done" for process in wave]
        return [
            values.get(place) if entry == "done" else entry for place, entry in enumerate(entries)
        ]
