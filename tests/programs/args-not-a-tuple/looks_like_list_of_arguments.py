"""A list of arguments will do as well as a tuple.

call: run_all([(1, 2), (3, 4)])
claim: returned([3, 7])
ending: returned
"""

from multiprocessing import Process, SimpleQueue


def work(results, first, second):
    results.put(first + second)


def run_all(pairs):
    results = SimpleQueue()
    processes = []
    for pair in pairs:
        arguments = [results, *pair]
        processes.append(Process(target=work, args=arguments))
    for process in processes:
        process.start()
    found = sorted(results.get() for _ in pairs)
    for process in processes:
        process.join()
    return found
