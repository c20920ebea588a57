"""The second process appends to a list, which is a copy of its own.

loses: returns, alive
says: wrong-value, not-shared
"""

from multiprocessing import Process, Queue


def do_first(first, items, between):
    for item in items:
        between.put(first(item))


def do_second(second, count, between, values):
    for _ in range(count):
        values.append(second(between.get()))


def pipeline(items, first, second):
    between, values = Queue(), []
    one = Process(target=do_first, args=(first, items, between))
    two = Process(target=do_second, args=(second, len(items), between, values))
    one.start()
    two.start()
    one.join()
    two.join()
    return values
