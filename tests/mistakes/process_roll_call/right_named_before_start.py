"""Names each process after it was made, but before it is started.

loses: nothing
says:
"""

from multiprocessing import get_context


def roll_call(worker, names):
    context = get_context("forkserver")
    processes = {}
    for name in names:
        processes[name] = context.Process(target=worker)
        processes[name].name = name
    for process in processes.values():
        process.start()
    for process in processes.values():
        process.join()
    return {name: process.pid for name, process in processes.items()}
