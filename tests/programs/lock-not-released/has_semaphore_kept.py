"""A semaphore is acquired by each process, and released by none.

call: run_at_most(cube, [1, 2, 3, 4], 2)
ending: deadlock
says: lock-not-released
"""

from multiprocessing import Process, Semaphore


def work(semaphore, function, item):
    semaphore.acquire()  # look here
    function(item)


def run_at_most(function, items, limit):
    semaphore = Semaphore(limit)
    processes = [Process(target=work, args=(semaphore, function, item)) for item in items]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
