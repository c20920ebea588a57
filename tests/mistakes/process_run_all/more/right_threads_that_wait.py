"""A thread for each process, which starts it and waits for it.

loses: nothing
says:
"""

from multiprocessing import Process
from threading import Thread


def run_one(worker, argument, codes, place):
    process = Process(target=worker, args=(argument,))
    process.start()
    process.join()
    codes[place] = process.exitcode


def run_all(worker, arguments):
    codes = [None for _ in arguments]
    threads = [
        Thread(target=run_one, args=(worker, argument, codes, place))
        for place, argument in enumerate(arguments)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return codes
