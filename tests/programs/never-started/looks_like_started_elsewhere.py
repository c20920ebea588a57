"""The processes are started by a helper, from a thread pool.

call: run_all([1, 2, 3])
claim: returned([1, 2, 4])
ending: returned
finding: wrong-value
"""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process, SimpleQueue


def work(queue, number):
    queue.put(number)


def run_all(numbers):
    queue = SimpleQueue()
    processes = [Process(target=work, args=(queue, number)) for number in numbers]
    with ThreadPoolExecutor(1) as executor:
        list(executor.map(Process.start, processes))
    found = sorted(queue.get() for _ in numbers)
    for process in processes:
        process.join()
    return found
