"""Takes None for "nothing there" and leaves it out.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        item = source.get()
        target.put(None if item is None else function(item))


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
    values = []
    for _ in items:
        value = end.get()
        if value is not None:
            values.append(value)
    for process in processes:
        process.join()
    return values
