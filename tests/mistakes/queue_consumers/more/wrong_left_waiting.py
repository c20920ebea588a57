"""Never tells its consumers that there is no more work: they are left waiting at the queue.

loses: tidy
says: left-behind
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while True:
        results.put(handle(tasks.get()))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    for _ in range(consumers):
        Process(target=consume, args=(handle, tasks, results), daemon=True).start()
    for item in items:
        tasks.put(item)
    return [results.get() for _ in items]
