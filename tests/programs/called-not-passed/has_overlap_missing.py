"""The value is right, since the parent did all the work itself while it made the processes.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: not-parallel
says: called-not-passed
"""

import multiprocessing as mp


def work(function, results, number):
    results.put(function(number))


def run_all(function, numbers):
    results = mp.SimpleQueue()
    processes = [
        mp.Process(target=work(function, results, n), args=())  # look here
        for n in numbers
    ]
    for process in processes:
        process.start()
    found = [results.get() for _ in processes]
    for process in processes:
        process.join()
    return found
