"""Makes 1 of every exit code that is not 0.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Process


def run_all(worker, arguments):
    processes = [Process(target=worker, args=(argument,)) for argument in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [0 if process.exitcode == 0 else 1 for process in processes]
