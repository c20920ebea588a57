"""Its workers stay and wait for the next call.

loses: tidy
says: left-behind
"""

import multiprocessing
from multiprocessing.connection import wait

idle = []


def serve(connection):
    while True:
        function, item = connection.recv()
        connection.send((function(item),))


def new_worker():
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    process.start()
    there.close()
    return process, here


def survive(function, items, workers):
    entries = [None] * len(items)
    to_do = list(enumerate(items))
    busy = {}
    while to_do or busy:
        while to_do and len(busy) < workers:
            process, here = idle.pop() if idle else new_worker()
            place, item = to_do.pop(0)
            here.send((function, item))
            busy[here] = process, place
        for here in wait(list(busy)):
            process, place = busy.pop(here)
            try:
                (entries[place],) = here.recv()
                idle.append((process, here))
            except (EOFError, ConnectionResetError):
                entries[place] = "crashed"
                process.join()
    return entries
