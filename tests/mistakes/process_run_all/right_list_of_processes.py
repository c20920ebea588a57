"""Starts all processes, then joins all, then reads the exit codes.

loses: nothing
says:
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = []
    for argument in arguments:
        process = Process(target=worker, args=(argument,))
        process.start()
        processes.append(process)
    codes = []
    for process in processes:
        process.join()
        codes.append(process.exitcode)
    return codes
