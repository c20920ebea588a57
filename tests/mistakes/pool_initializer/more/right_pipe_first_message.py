"""The table is the first message on each process's pipe; the keys are dealt out afterwards.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process


def work(lookup, connection):
    table = connection.recv()
    share = connection.recv()
    connection.send([lookup(table, key) for key in share])


def map_with_table(lookup, keys, table, processes):
    values = [None] * len(keys)
    desks = []
    for first in range(processes):
        ours, theirs = Pipe()
        process = Process(target=work, args=(lookup, theirs))
        process.start()
        desks.append((first, process, ours))
    for first, _, connection in desks:
        connection.send(table)
        connection.send(keys[first::processes])
    for first, process, connection in desks:
        values[first::processes] = connection.recv()
        process.join()
    return values
