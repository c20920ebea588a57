"""Gives the second process a lambda, which only a forked child can find.

loses: returns, parallel, alive, tidy
says: not-importable
"""

from multiprocessing import Process, Queue


def stage(work, count, source, target):
    for _ in range(count):
        target.put(work(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    processes = [
        Process(target=stage, args=(lambda item: first(item), len(items), begin, between)),
        Process(target=stage, args=(lambda item: second(item), len(items), between, end)),
    ]
    for process in processes:
        process.start()
    for item in items:
        begin.put(item)
    values = [end.get() for _ in items]
    for process in processes:
        process.join()
    return values
