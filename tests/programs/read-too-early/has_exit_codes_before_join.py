"""Reads the exit codes, and joins then.

call: codes(nap, [0.1, 0.2])
claim: returned([0, 0])
ending: returned
finding: wrong-value
says: read-too-early
"""

from multiprocessing import Process


def codes(function, items):
    processes = [Process(target=function, args=(item,)) for item in items]
    for process in processes:
        process.start()
    found = [process.exitcode for process in processes]  # look here
    for process in processes:
        process.join()
    return found
