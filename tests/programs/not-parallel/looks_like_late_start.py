"""The processes start a while apart, and work at the same time all the same.

call: run_all(cube, [1, 2, 3], 3)
claim: overlapped(processes=3)
ending: returned
"""

import time
from multiprocessing import Process


def run_all(function, items, processes):
    workers = []
    for item in items:
        worker = Process(target=function, args=(item,))
        worker.start()
        workers.append(worker)
        time.sleep(0.1)
    for worker in workers:
        worker.join()
