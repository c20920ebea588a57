"""A nested function as the target of a process.

call: run_all([1, 2])
ending: not-importable
under: spawn, forkserver
"""

from multiprocessing import Process, SimpleQueue


def run_all(numbers):
    queue = SimpleQueue()

    def work(number):
        queue.put(number)

    processes = [Process(target=work, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [queue.get() for _ in numbers]
