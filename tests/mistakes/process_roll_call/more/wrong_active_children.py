"""Lists the children that still run, and so forgets those that have ended already.

loses: returns
says: wrong-value
"""

from multiprocessing import Process, active_children


def roll_call(worker, names):
    processes = [Process(target=worker, name=name) for name in names]
    for process in processes:
        process.start()
    pids = {child.name: child.pid for child in active_children() if child.name in names}
    for process in processes:
        process.join()
    return pids
