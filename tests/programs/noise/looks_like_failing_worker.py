"""A worker that was handed in fails: its traceback is not the answer's.

call: run_all(fails_on_negative, [-1, 1])
ending: returned
"""

from multiprocessing import Process


def run_all(function, items):
    processes = [Process(target=function, args=(item,)) for item in items]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
