"""Each item comes with a flag that says whether it is one; one end marker for two consumers.

call: consume([1, 2, 3, 4], 2)
ending: deadlock
says: missing-sentinel
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    while True:
        more, task = tasks.get()  # look here
        if not more:
            return
        results.put(task * 10)


def consume(items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consumer, args=(tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((True, item))
    tasks.put((False, None))
    found = sorted(results.get() for _ in items)
    for process in processes:
        process.join()
    return found
