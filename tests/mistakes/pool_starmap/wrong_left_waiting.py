"""Never tells its processes that there is no more work: they are left waiting at the queue.

loses: tidy
says: left-behind
"""

from multiprocessing import Process, Queue


def work(function, tasks, results):
    while True:
        number, (first, second) = tasks.get()
        results.put((number, function(first, second)))


def map_pairs(function, pairs, processes):
    tasks, results = Queue(), Queue()
    for _ in range(processes):
        Process(target=work, args=(function, tasks, results), daemon=True).start()
    count = 0
    for count, pair in enumerate(pairs, start=1):
        tasks.put((count, pair))
    values = dict(results.get() for _ in range(count))
    return [values[number] for number in sorted(values)]
