"""Lets an executor start the process: the program waits at its end for the executor's tasks.

loses: alive
says: deadlock
"""

from concurrent.futures import ProcessPoolExecutor


def start_background(worker):
    executor = ProcessPoolExecutor(1)
    executor.submit(worker)
    [process] = executor._processes.values()
    return process
