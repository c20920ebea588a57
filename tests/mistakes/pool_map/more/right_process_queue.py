"""No pool at all: processes of its own that take numbered items from one queue.

loses: nothing
says:
"""

from multiprocessing import Process, Queue


def work(function, tasks, results):
    for number, item in iter(tasks.get, None):
        results.put((number, function(item)))


def map_all(function, items, processes):
    tasks, results = Queue(), Queue()
    workers = [Process(target=work, args=(function, tasks, results)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    count = 0
    for item in items:
        tasks.put((count, item))
        count += 1
    for _ in workers:
        tasks.put(None)
    values = dict(results.get() for _ in range(count))
    for worker in workers:
        worker.join()
    return [values[number] for number in range(count)]
