"""Two loops: all are started before the first is joined.

call: run_all(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
"""

from multiprocessing import Process


def run_all(function, numbers):
    processes = [Process(target=function, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
