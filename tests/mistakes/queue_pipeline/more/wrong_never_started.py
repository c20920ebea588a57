"""Forgets to start the second process.

loses: returns, parallel, alive, tidy
says: deadlock, never-started
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    one = Process(target=stage, args=(first, len(items), begin, between))
    two = Process(target=stage, args=(second, len(items), between, end))
    one.start()
    for item in items:
        begin.put(item)
    values = [end.get() for _ in items]
    one.join()
    two.join()
    return values
