"""The consumers end when the queue is empty: two see the last item, one gets it, the other waits.

loses: returns, parallel, alive, tidy, hidden
says: deadlock, queue-empty-check
"""

from multiprocessing import Process, Queue


def consume(handle, tasks, results):
    while not tasks.empty():
        item = tasks.get()
        results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()
    for item in items:
        tasks.put(item)
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
