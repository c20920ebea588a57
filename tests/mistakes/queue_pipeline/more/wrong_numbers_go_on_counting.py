"""The items are numbered by a counter of the module, which goes on where the call before has stopped.

loses: returns
says: raised
"""

import itertools
from multiprocessing import Process, Queue

_number = itertools.count()


def _stage(function, source, sink):
    while True:
        number, value = source.get()
        if number < 0:
            sink.put((number, value))
            return
        sink.put((number, function(value)))


def pipeline(items, first, second):
    head, middle, tail = Queue(), Queue(), Queue()
    numbered = [(next(_number), item) for item in items]
    results = [None] * len(items)
    stages = [
        Process(target=_stage, args=(first, head, middle)),
        Process(target=_stage, args=(second, middle, tail)),
    ]
    for stage in stages:
        stage.start()
    for pair in numbered:
        head.put(pair)
    head.put((-1, None))
    arrived = []
    while True:
        number, value = tail.get()
        if number < 0:
            break
        arrived.append((number, value))
    for stage in stages:
        stage.join()
    head.close()
    head.join_thread()
    for number, value in arrived:
        results[number] = value
    return results
