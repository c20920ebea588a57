"""A worker takes any falsy item for its end marker, which is None.

loses: returns
says: wrong-value
"""

from multiprocessing import Lock, Process, Queue


def serve(work, queue, counter, lock):
    while True:
        item = queue.get()
        if not item:
            break
        number = work(item)
        with lock:
            counter.value += number


def tally(work, items, counter, processes):
    count = min(processes, len(items))
    queue, lock = Queue(), Lock()
    crew = [Process(target=serve, args=(work, queue, counter, lock)) for _ in range(count)]
    for process in crew:
        process.start()
    for item in items:
        queue.put(item)
    for _ in range(count):
        queue.put(None)
    for process in crew:
        process.join()
    queue.close()
