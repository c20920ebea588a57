"""Three queues; each item travels in a tuple, so that None can mark the end.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def stage(function, source, target):
    for (item,) in iter(source.get, None):
        target.put((function(item),))
    target.put(None)


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    processes = [
        Process(target=stage, args=(first, begin, between)),
        Process(target=stage, args=(second, between, end)),
    ]
    for process in processes:
        process.start()
    for item in items:
        begin.put((item,))
    begin.put(None)
    values = [value for (value,) in iter(end.get, None)]
    for process in processes:
        process.join()
    return values
