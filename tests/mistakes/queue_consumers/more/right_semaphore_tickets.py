"""A semaphore counts the items as tickets: who gets one may wait for an item, who gets none goes home; no end markers.

loses: nothing
says:
"""

from multiprocessing import Process, Queue, Semaphore, SimpleQueue


def _consumer(handle, tickets, tasks, results):
    while tickets.acquire(block=False):
        results.put(handle(tasks.get()))


def consume_all(handle, items, consumers):
    items = list(items)
    if not items:
        return []
    tickets, tasks, results = Semaphore(len(items)), Queue(), SimpleQueue()
    crew = [
        Process(target=_consumer, args=(handle, tickets, tasks, results))
        for _ in range(min(consumers, len(items)))
    ]
    for process in crew:
        process.start()
    for item in items:
        tasks.put(item)
    found = [results.get() for _ in items]
    for process in crew:
        process.join()
        process.close()
    tasks.close()
    tasks.join_thread()
    results.close()
    return found
