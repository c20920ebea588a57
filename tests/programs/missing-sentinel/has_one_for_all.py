"""Two consumers, one end marker.

call: consume([1, 2, 3, 4], 2)
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    while True:
        task = tasks.get()  # look here
        if task is None:
            break
        results.put(task * 10)


def consume(items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consumer, args=(tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put(item)
    tasks.put(None)
    found = sorted(results.get() for _ in items)
    for process in processes:
        process.join()
    return found
