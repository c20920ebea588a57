"""The parent asks for one result more than there are; the consumers rightly wait for tasks.

call: consume([1, 2, 3])
ending: deadlock
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            break
        results.put(task)


def consume(items):
    tasks, results = Queue(), Queue()
    process = Process(target=consumer, args=(tasks, results))
    process.start()
    for item in items:
        tasks.put(item)
    found = [results.get() for _ in range(len(items) + 1)]
    tasks.put(None)
    process.join()
    return found
