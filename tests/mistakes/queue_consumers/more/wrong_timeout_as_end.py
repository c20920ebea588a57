"""Takes five seconds without a result for the end.

loses: hidden
says: wrong-value, timeout-as-end
"""

from multiprocessing import Process, Queue
from queue import Empty


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for task in [(item,) for item in items] + [None] * consumers:
        tasks.put(task)
    found = []
    try:
        while len(found) < len(items):
            found.append(results.get(timeout=5))
    except Empty:
        pass
    for process in processes:
        process.join()
    return found
