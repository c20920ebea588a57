"""Starts a process for each pair, however many were asked for.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process, Queue


def work(function, number, pair, results):
    results.put((number, function(*pair)))


def map_pairs(function, pairs, processes):
    results = Queue()
    workers = []
    for number, pair in enumerate(pairs):
        worker = Process(target=work, args=(function, number, pair, results))
        worker.start()
        workers.append(worker)
    values = dict(results.get() for _ in workers)
    for worker in workers:
        worker.join()
    return [values[number] for number in range(len(workers))]
