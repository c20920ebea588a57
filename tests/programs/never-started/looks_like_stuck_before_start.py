"""Makes all processes, and hangs while it fills a queue: the starts were still to come.

call: run_all([1, 2, 3, 4])
ending: deadlock
says: nobody-reads
"""

from multiprocessing import Process, Queue


def work(tasks, results):
    for number in iter(tasks.get, None):
        results.put(number)


def run_all(numbers):
    tasks, results = Queue(2), Queue()
    processes = [Process(target=work, args=(tasks, results)) for _ in range(2)]
    for number in numbers:
        tasks.put(number)  # look here
    for process in processes:
        process.start()
    for process in processes:
        tasks.put(None)
    found = [results.get() for _ in numbers]
    for process in processes:
        process.join()
    return found
