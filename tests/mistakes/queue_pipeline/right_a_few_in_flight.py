"""SimpleQueues; a further item goes in when a result has come out.

loses: nothing
says:
"""

from collections import deque
from multiprocessing import Process, SimpleQueue

IN_FLIGHT = 4


def stage(function, source, target):
    while message := source.get():
        target.put([function(message[0])])
    target.put([])


def pipeline(items, first, second):
    begin, between, end = (SimpleQueue() for _ in range(3))
    processes = [
        Process(target=stage, args=(first, begin, between)),
        Process(target=stage, args=(second, between, end)),
    ]
    for process in processes:
        process.start()
    waiting, values = deque(items), []
    inside = 0
    while waiting or inside:
        while waiting and inside < IN_FLIGHT:
            begin.put([waiting.popleft()])
            inside += 1
        values += end.get()
        inside -= 1
    begin.put([])
    assert end.get() == []
    for process in processes:
        process.join()
    return values
