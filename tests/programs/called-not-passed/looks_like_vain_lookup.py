"""The target is None, because a name is misspelt in a look-up: nothing was called too early, nothing is called at all.

call: table([1, 2, 3])
ending: returned
claim: returned({1: 1, 2: 8, 3: 27})
finding: wrong-value
"""

from multiprocessing import Manager, Process


def note_cube(number, results):
    results[number] = number**3


def note_square(number, results):
    results[number] = number**2


TASKS = {"cube": note_cube, "square": note_square}


def table(numbers, kind="cubes"):
    with Manager() as manager:
        results = manager.dict()
        team = [Process(target=TASKS.get(kind), args=(number, results)) for number in numbers]
        for process in team:
            process.start()
        for process in team:
            process.join()
        return results.copy()
