"""Puts one end marker on the queue for all its processes: the others wait for ever.

loses: returns, parallel, tidy
says: deadlock, missing-sentinel
"""

from multiprocessing import Process, Queue


def work(function, tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            break
        number, (first, second) = task
        results.put((number, function(first, second)))


def map_pairs(function, pairs, processes):
    tasks, results = Queue(), Queue()
    workers = [Process(target=work, args=(function, tasks, results)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    count = 0
    for count, pair in enumerate(pairs, start=1):
        tasks.put((count, pair))
    tasks.put(None)
    values = dict(results.get() for _ in range(count))
    for worker in workers:
        worker.join()
    return [values[number] for number in sorted(values)]
