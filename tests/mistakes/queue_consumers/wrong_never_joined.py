"""Has all results, and never joins the consumers.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while (task := tasks.get()) is not None:
        results.put(handle(task[0]))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    for _ in range(consumers):
        Process(target=consume, args=(handle, tasks, results)).start()
    for item in items:
        tasks.put((item,))
    for _ in range(consumers):
        tasks.put(None)
    return [results.get() for _ in items]
