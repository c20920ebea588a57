"""Two processes take two locks in opposite orders; a barrier makes sure that both hold one.

call: run(2)
ending: deadlock
says: lock-order
"""

from multiprocessing import Barrier, Lock, Process


def work(barrier, first, second):
    with first:
        barrier.wait()
        with second:  # look here
            pass


def run(_):
    barrier, a, b = Barrier(2), Lock(), Lock()
    processes = [
        Process(target=work, args=(barrier, a, b)),
        Process(target=work, args=(barrier, b, a)),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
