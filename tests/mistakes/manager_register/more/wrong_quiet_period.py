"""The dict is copied as soon as it has not grown for a tenth of a second, which a slow process takes longer for; the processes are joined after that.

loses: returns
says: wrong-value
"""

import multiprocessing
import time


def write(shared, key, value):
    shared[key] = value


def register(pairs):
    pairs = list(pairs)
    if not pairs:
        return {}
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        processes = [
            multiprocessing.Process(target=write, args=(shared, key, value)) for key, value in pairs
        ]
        for process in processes:
            process.start()
        size = 0
        while size == 0:
            time.sleep(0.01)
            size = len(shared)
        while True:
            time.sleep(0.1)
            if len(shared) == size:
                break
            size = len(shared)
        result = dict(shared.items())
        for process in processes:
            process.join()
        return result
