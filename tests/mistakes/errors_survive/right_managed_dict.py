"""The processes of a wave put their values into a managed dict, and who is missing has died.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def note(function, item, values, place):
    values[place] = function(item)


def survive(function, items, workers):
    with Manager() as manager:
        values = manager.dict()
        to_do = list(enumerate(items))
        while to_do:
            wave, to_do = to_do[:workers], to_do[workers:]
            processes = [
                Process(target=note, args=(function, item, values, place)) for place, item in wave
            ]
            for process in processes:
                process.start()
            for process in processes:
                process.join()
        return [values.get(place, "crashed") for place in range(len(items))]
