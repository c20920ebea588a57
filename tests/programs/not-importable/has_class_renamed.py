"""A class that no other process finds under its name; the process dies before it begins.

call: run_all([1, 2])
ending: not-importable
under: spawn, forkserver
"""

import multiprocessing as mp

if mp.current_process().name == "MainProcess":

    def work(queue, number):
        queue.put(number)


def run_all(numbers):
    queue = mp.SimpleQueue()
    processes = [mp.Process(target=work, args=(queue, number)) for number in numbers]
    for process in processes:
        process.start()
    return [queue.get() for _ in numbers]
