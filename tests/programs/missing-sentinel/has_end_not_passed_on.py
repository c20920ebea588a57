"""The first stage takes an empty parcel for the end, and does not pass it on to the second.

call: pipeline([1, 2, 3])
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Process, SimpleQueue


def stage(source, sink):
    while True:
        parcel = source.get()  # look here
        if not parcel:
            break
        sink.put(parcel)


def pipeline(items):
    first, second, third = SimpleQueue(), SimpleQueue(), SimpleQueue()
    stages = [
        Process(target=stage, args=(first, second)),
        Process(target=stage, args=(second, third)),
    ]
    for process in stages:
        process.start()
    for item in items:
        first.put([item])
    first.put([])
    found = [third.get()[0] for _ in items]
    for process in stages:
        process.join()
    return found
