"""Sorts the results, which puts them into another order than that of the items.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    processes = [
        Process(target=stage, args=(first, len(items), begin, between)),
        Process(target=stage, args=(second, len(items), between, end)),
    ]
    for process in processes:
        process.start()
    for item in items:
        begin.put(item)
    values = [end.get() for _ in items]
    for process in processes:
        process.join()
    return sorted(values, key=str)
