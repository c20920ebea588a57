"""Processes of its own with two SimpleQueues; each new task is handed out when a result is back.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue


def work(function, tasks, results):
    while (task := tasks.get()) is not None:
        number, pair = task
        results.put((number, function(*pair)))


def map_pairs(function, pairs, processes):
    tasks, results = SimpleQueue(), SimpleQueue()
    workers = [
        Process(target=work, args=(function, tasks, results), daemon=True) for _ in range(processes)
    ]
    for worker in workers:
        worker.start()
    values = {}
    handed_out = 0
    for number, pair in enumerate(pairs):
        if handed_out - len(values) == processes:
            values.update([results.get()])
        tasks.put((number, tuple(pair)))
        handed_out += 1
    while len(values) < handed_out:
        values.update([results.get()])
    for _ in workers:
        tasks.put(None)
    for worker in workers:
        worker.join()
    return [values[number] for number in range(handed_out)]
