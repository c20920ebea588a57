"""Unpacks tuples and texts into several arguments, as args=argument does.

loses: hidden
says: wrong-value
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = []
    for argument in arguments:
        args = argument if isinstance(argument, tuple) else (argument,)
        processes.append(Process(target=worker, args=args))
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
