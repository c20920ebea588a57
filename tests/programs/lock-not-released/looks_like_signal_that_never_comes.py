"""A semaphore that begins with none stands for a signal, which nobody gives.

call: run_all(cube, [1, 2])
ending: deadlock
"""

from multiprocessing import Process, Semaphore


def work(begin, function, item):
    begin.acquire()
    function(item)


def run_all(function, items):
    begin = Semaphore(0)
    processes = [Process(target=work, args=(begin, function, item)) for item in items]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
