"""Collects the exit codes in the order in which the processes end.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Process
from multiprocessing.connection import wait


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.start()
    running = {process.sentinel: process for process in processes}
    codes = []
    while running:
        for sentinel in wait(list(running)):
            process = running.pop(sentinel)
            process.join()
            codes.append(process.exitcode)
    return codes
