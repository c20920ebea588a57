"""One end marker, which each consumer puts back for the next.

call: consume([1, 2, 3, 4], 3)
claim: returned([1, 2, 3, 4])
ending: returned
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            tasks.put(None)
            break
        results.put(task)


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
