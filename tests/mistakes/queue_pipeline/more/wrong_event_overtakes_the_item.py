"""The second stops when the first has said so by an Event and the queue is empty(), but the last item is still in a feeder.

loses: returns, alive
says: queue-empty-check
"""

from multiprocessing import Event, Process, Queue
from queue import Empty


def _first(function, count, source, sink, finished):
    for _ in range(count):
        sink.put(function(source.get()))
    finished.set()


def _second(function, source, sink, finished):
    while not (finished.is_set() and source.empty()):
        try:
            value = source.get(timeout=0.05)
        except Empty:
            continue
        sink.put((True, function(value)))
    sink.put((False, None))


def pipeline(items, first, second):
    head, middle, tail = Queue(), Queue(), Queue()
    finished = Event()
    one = Process(target=_first, args=(first, len(items), head, middle, finished))
    two = Process(target=_second, args=(second, middle, tail, finished))
    one.start()
    two.start()
    for item in items:
        head.put(item)
    results = []
    while True:
        more, value = tail.get()
        if not more:
            break
        results.append(value)
    one.join()
    two.join()
    head.close()
    head.join_thread()
    return results
