"""SimpleQueues hold what a pipe holds; it puts in all the items before it takes out a result.

loses: alive
says: deadlock, nobody-reads
"""

from multiprocessing import Process, SimpleQueue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = SimpleQueue(), SimpleQueue(), SimpleQueue()
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
