"""Each child gives itself the name before it runs the worker.

loses: nothing
says:
"""

from multiprocessing import Process, current_process


def named(name, worker):
    current_process().name = name
    worker()


def roll_call(worker, names):
    processes = {}
    for name in names:
        processes[name] = Process(target=named, args=(name, worker))
        processes[name].start()
    pids = {}
    for name in processes:
        processes[name].join()
        pids[name] = processes[name].pid
    return pids
