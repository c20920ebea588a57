"""A consumer stops when it has weighed enough, and one item was never sent: no end marker is meant.

call: weigh([1, 2, 3])
ending: deadlock
"""

from multiprocessing import Process, Queue


def consumer(tasks, results, enough):
    total = 0
    while True:
        weight = tasks.get()
        total += weight
        if total >= enough:
            break
    results.put(total)


def weigh(weights):
    tasks, results = Queue(), Queue()
    process = Process(target=consumer, args=(tasks, results, sum(weights)))
    process.start()
    for weight in weights[1:]:
        tasks.put(weight)
    process.join()
    return results.get()
