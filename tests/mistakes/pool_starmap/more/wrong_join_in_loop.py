"""Waits for each process in the loop that starts them, so they run one at a time.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Pipe, Process


def work(function, share, connection):
    connection.send([function(first, second) for first, second in share])


def map_pairs(function, pairs, processes):
    pairs = list(pairs)
    values = [None] * len(pairs)
    for start in range(min(processes, len(pairs))):
        ours, theirs = Pipe()
        process = Process(target=work, args=(function, pairs[start::processes], theirs))
        process.start()
        values[start::processes] = ours.recv()
        process.join()
    return values
