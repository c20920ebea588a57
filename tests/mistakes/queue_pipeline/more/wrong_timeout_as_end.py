"""Takes five seconds without a result for the end.

loses: returns
says: wrong-value, timeout-as-end
"""

from multiprocessing import Process, Queue
from queue import Empty


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


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
    try:
        while len(values) < len(items):
            values.append(end.get(timeout=5))
    except Empty:
        pass
    for process in processes:
        process.join()
    return values
