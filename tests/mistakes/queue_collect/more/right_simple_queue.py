"""A SimpleQueue has no feeder thread; its writers wait until their pair has been taken.

loses: nothing
says:
"""

import multiprocessing


def collect(worker, numbers):
    queue = multiprocessing.SimpleQueue()
    processes = []
    for number in numbers:
        process = multiprocessing.Process(target=worker, args=(queue, number), daemon=True)
        process.start()
        processes.append(process)
    results = {}
    while len(results) < len(processes):
        number, result = queue.get()
        results[number] = result
    for process in processes:
        process.join()
    queue.close()
    return results
