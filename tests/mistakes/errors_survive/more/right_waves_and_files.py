"""A process an item, in waves; each leaves its value in a file, and who leaves none has died.

loses: nothing
says:
"""

import os
import pickle
import tempfile
from multiprocessing import Process


def save(function, item, path):
    value = function(item)
    with open(path + ".new", "wb") as file:
        pickle.dump(value, file)
    os.replace(path + ".new", path)


def load(path):
    if not os.path.exists(path):
        return "crashed"
    with open(path, "rb") as file:
        return pickle.load(file)


def survive(function, items, workers):
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, str(place)) for place in range(len(items))]
        for begin in range(0, len(items), workers):
            wave = [
                Process(target=save, args=(function, item, path))
                for item, path in list(zip(items, paths))[begin : begin + workers]
            ]
            for process in wave:
                process.start()
            for process in wave:
                process.join()
        return [load(path) for path in paths]
