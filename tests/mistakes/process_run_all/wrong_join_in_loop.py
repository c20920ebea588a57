"""Waits for each process before it starts the next one.

loses: parallel
says: not-parallel, serial-join
"""

from multiprocessing import Process


def run_all(worker, arguments):
    codes = []
    for argument in arguments:
        process = Process(target=worker, args=(argument,))
        process.start()
        process.join()
        codes.append(process.exitcode)
    return codes
