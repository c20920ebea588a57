"""A manager's queue lives in the manager's memory, so here the processes may be joined first.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def collect(worker, numbers):
    with Manager() as manager:
        queue = manager.Queue()
        processes = [Process(target=worker, args=(queue, number)) for number in numbers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        results = {}
        while not queue.empty():
            number, result = queue.get()
            results[number] = result
        return results
