"""A lock as an argument of Process is fine; the worker fails for another reason.

call: run_all([1, 2])
claim: returned([1, 2])
ending: returned
finding: wrong-value
"""

from multiprocessing import Lock, Process, SimpleQueue


def work(lock, queue, number):
    with lock:
        queue.put(number)
        raise RuntimeError("worker is done")


def run_all(numbers):
    lock, queue = Lock(), SimpleQueue()
    processes = [Process(target=work, args=(lock, queue, number)) for number in numbers]
    for process in processes:
        process.start()
    found = [queue.get() for _ in numbers]
    for process in processes:
        process.join()
    return sum(found)
