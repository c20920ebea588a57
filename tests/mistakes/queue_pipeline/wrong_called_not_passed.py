"""Calls the stages where it should pass them: the main process does all the work.

loses: parallel
says: not-parallel, called-not-passed
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    for item in items:
        begin.put(item)
    one = Process(target=stage(first, len(items), begin, between))
    two = Process(target=stage(second, len(items), between, end))
    one.start()
    two.start()
    values = [end.get() for _ in items]
    one.join()
    two.join()
    return values
