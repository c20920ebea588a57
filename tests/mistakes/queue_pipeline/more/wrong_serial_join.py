"""Starts the second process only when the first has ended.

loses: parallel, alive
says: not-parallel, deadlock, join-before-drain
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    queues = [Queue(), Queue(), Queue()]
    for item in items:
        queues[0].put(item)
    for number, function in enumerate([first, second]):
        process = Process(
            target=stage, args=(function, len(items), queues[number], queues[number + 1])
        )
        process.start()
        if number == 0:
            process.join()
    values = [queues[2].get() for _ in items]
    process.join()
    return values
