"""All queues hold 100 items; it puts in all the items before it takes out the first result.

loses: alive
says: deadlock, nobody-reads
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = (Queue(maxsize=100) for _ in range(3))
    processes = [
        Process(target=stage, args=(first, len(items), begin, between)),
        Process(target=stage, args=(second, len(items), between, end)),
    ]
    for process in processes:
        process.start()
    for item in items:
        begin.put(item)
    values = [end.get() for _ in items]
    for process in processes:
        process.join()
    return values
