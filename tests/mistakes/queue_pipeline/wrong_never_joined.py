"""Has all results, and never joins the two processes.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Process, Queue


def stage(function, count, source, target):
    for _ in range(count):
        target.put(function(source.get()))


def pipeline(items, first, second):
    begin, between, end = Queue(), Queue(), Queue()
    Process(target=stage, args=(first, len(items), begin, between)).start()
    Process(target=stage, args=(second, len(items), between, end)).start()
    for item in items:
        begin.put(item)
    return [end.get() for _ in items]
