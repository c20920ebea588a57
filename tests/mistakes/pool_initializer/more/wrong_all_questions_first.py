"""Sends a worker all its keys before it reads a single answer: with many keys both directions of the pipe fill up and each side waits for the other to read.

loses: hidden
says: deadlock, nobody-reads
"""

from multiprocessing import Pipe, Process


def _answer(line, lookup, table):
    while (question := line.recv()) is not None:
        line.send(lookup(table, question[0]))
    line.close()


def map_with_table(lookup, keys, table, processes):
    keys = list(keys)
    crew = min(processes, len(keys))
    workers, lines = [], []
    for _ in range(crew):
        here, there = Pipe()
        worker = Process(target=_answer, args=(there, lookup, table))
        worker.start()
        there.close()
        workers.append(worker)
        lines.append(here)
    for i, key in enumerate(keys):
        lines[i % crew].send((key,))
    results = [lines[i % crew].recv() for i in range(len(keys))]
    for line, worker in zip(lines, workers):
        line.send(None)
        worker.join()
        line.close()
    return results
