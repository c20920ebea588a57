"""Queues of a manager, in which all results may lie until both processes have been joined.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    with Manager() as manager:
        begin, between, end = manager.Queue(), manager.Queue(), manager.Queue()
        stages = [
            Process(target=stage, args=(first, len(items), begin, between)),
            Process(target=stage, args=(second, len(items), between, end)),
        ]
        for process in stages:
            process.start()
        for item in items:
            begin.put(item)
        for process in stages:
            process.join()
        return [end.get() for _ in items]
