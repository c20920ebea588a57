"""Runs two at a time, since there are two cores.

loses: parallel
says: not-parallel
"""

from multiprocessing import Process


def run_all(worker, arguments):
    codes = []
    for begin in range(0, len(arguments), 2):
        wave = [Process(target=worker, args=(each,)) for each in arguments[begin : begin + 2]]
        for process in wave:
            process.start()
        for process in wave:
            process.join()
        codes += [process.exitcode for process in wave]
    return codes
