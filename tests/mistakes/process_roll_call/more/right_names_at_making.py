"""Names the processes when they are made, and reads name and pid from them.

loses: nothing
says:
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = [Process(target=worker, name=name) for name in names]
    for process in processes:
        process.start()
    pids = {process.name: process.pid for process in processes}
    for process in processes:
        process.join()
    return pids
