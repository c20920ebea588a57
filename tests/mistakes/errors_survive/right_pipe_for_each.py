"""A process and a pipe for each item, so many at a time: a pipe that ends without a value means death.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def send(function, item, connection):
    connection.send(("value", function(item)))


def survive(function, items, workers):
    entries = {}
    at_work = {}
    places = iter(range(len(items)))
    while len(entries) < len(items):
        for place in places:
            here, there = Pipe(duplex=False)
            process = Process(target=send, args=(function, items[place], there), daemon=True)
            process.start()
            there.close()
            at_work[here] = place, process
            if len(at_work) == workers:
                break
        for here in wait(list(at_work)):
            place, process = at_work.pop(here)
            try:
                _, entries[place] = here.recv()
            except EOFError:
                entries[place] = "crashed"
            here.close()
            process.join()
    return [entries[place] for place in range(len(items))]
