"""The first process takes the end marker and does not hand it on: the second waits for ever.

loses: returns, parallel, alive, tidy
says: deadlock, missing-sentinel
"""

from multiprocessing import Process, Queue


def stage(function, source, target):
    while (message := source.get()) is not None:
        target.put((function(message[0]),))


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
    values = [end.get()[0] for _ in items]
    for process in processes:
        process.join()
    return values
