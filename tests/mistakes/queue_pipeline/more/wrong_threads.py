"""Uses threads, which share one process.

loses: parallel
says: not-parallel, threads-not-processes
"""

from queue import Queue
from threading import Thread


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    threads = [
        Thread(target=stage, args=(first, len(items), begin, between)),
        Thread(target=stage, args=(second, len(items), between, end)),
    ]
    for thread in threads:
        thread.start()
    for item in items:
        begin.put(item)
    values = [end.get() for _ in items]
    for thread in threads:
        thread.join()
    return values
