"""With SimpleQueues, puts all items in before it takes a result: both pipes are full, and all wait.

loses: alive
says: deadlock, nobody-reads
"""

from multiprocessing import Process, SimpleQueue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = SimpleQueue(), SimpleQueue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((item,))
    for _ in processes:
        tasks.put(None)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
