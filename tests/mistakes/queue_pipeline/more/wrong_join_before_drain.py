"""Waits for both processes before it reads the results: the second cannot end before they are taken.

loses: alive
says: deadlock, join-before-drain
"""

from multiprocessing import Process, Queue


def stage(function, source, target):
    while (message := source.get()) is not None:
        target.put((function(*message),))
    target.put(None)


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    one = Process(target=stage, args=(first, begin, between))
    two = Process(target=stage, args=(second, between, end))
    one.start()
    two.start()
    for item in items:
        begin.put((item,))
    begin.put(None)
    one.join()
    two.join()
    return [end.get()[0] for _ in items]
