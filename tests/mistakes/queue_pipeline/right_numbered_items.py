"""Every item has its number, so the order does not depend on the way; the stages end by force.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def stage(function, source, target):
    while True:
        number, item = source.get()
        target.put((number, function(item)))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(100), Queue(100)
    a = Process(target=stage, args=(first, begin, between), daemon=True)
    b = Process(target=stage, args=(second, between, end), daemon=True)
    a.start()
    b.start()
    for pair in enumerate(items):
        begin.put(pair)
    values = [None] * len(items)
    for _ in items:
        number, value = end.get()
        values[number] = value
    for process in (a, b):
        process.terminate()
        process.join()
    return values
