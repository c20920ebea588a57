"""The children count in a global name.

call: count(3)
claim: returned(3)
ending: returned
finding: wrong-value
says: not-shared
"""

import multiprocessing as mp

counter = 0


def work():
    global counter
    counter += 1  # look here


def count(processes):
    workers = [mp.Process(target=work) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return counter
