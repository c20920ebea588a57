"""A manager's lock is bound into the executor's function by partial, and held while the work is done.

call: cubes(cube, [1, 2, 3, 4, 5, 6])
claim: overlapped(processes=3)
ending: returned
finding: over-synchronised
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import Manager


def guarded(lock, board, work, number):
    with lock:
        board[number] = work(number)


def cubes(work, numbers):
    with Manager() as manager:
        board = manager.dict()
        task = partial(guarded, manager.Lock(), board, work)
        with ProcessPoolExecutor(max_workers=3) as executor:
            list(executor.map(task, numbers))
        return [board[number] for number in numbers]
