"""Waits for each result before it starts the next process; the joins come at the end.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
"""

from multiprocessing import Process, SimpleQueue


def work(function, queue, number):
    queue.put(function(number))


def run_all(function, numbers):
    queue, processes, results = SimpleQueue(), [], []
    for number in numbers:
        process = Process(target=work, args=(function, queue, number))
        process.start()
        results.append(queue.get())
        processes.append(process)
    for process in processes:
        process.join()
    return results
