"""The first process is given the items when it starts; a small queue keeps it from running ahead.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def do_first(first, items, between):
    for item in items:
        between.put(first(item))


def do_second(second, count, between, results):
    for _ in range(count):
        results.put(second(between.get()))


def pipeline(items, first, second):
    between, results = Queue(maxsize=8), Queue()
    stages = [
        Process(target=do_first, args=(first, items, between)),
        Process(target=do_second, args=(second, len(items), between, results)),
    ]
    for stage in stages:
        stage.start()
    values = [results.get() for _ in items]
    for stage in stages:
        stage.join()
    return values
