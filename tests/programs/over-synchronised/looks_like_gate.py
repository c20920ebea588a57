"""A lock keeps all processes back until the last one has been started.

call: tally(cube, [1, 2, 3], account(), 3)
claim: overlapped(processes=3)
ending: returned
"""

from multiprocessing import Lock, Process


def work(gate, lock, function, item, counter):
    with gate:
        pass
    number = function(item)
    with lock:
        counter.value += number


def tally(function, items, counter, processes):
    gate, lock = Lock(), Lock()
    gate.acquire()
    workers = [Process(target=work, args=(gate, lock, function, item, counter)) for item in items]
    for worker in workers:
        worker.start()
    gate.release()
    for worker in workers:
        worker.join()
