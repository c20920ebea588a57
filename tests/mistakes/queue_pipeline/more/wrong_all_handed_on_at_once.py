"""The first process collects all its results before it hands them on in one piece.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def do_first(first, items, between):
    between.put([first(item) for item in items])


def do_second(second, between, results):
    results.put([second(item) for item in between.get()])


def pipeline(items, first, second):
    between, results = Queue(), Queue()
    one = Process(target=do_first, args=(first, items, between))
    two = Process(target=do_second, args=(second, between, results))
    one.start()
    two.start()
    values = results.get()
    one.join()
    two.join()
    return values
