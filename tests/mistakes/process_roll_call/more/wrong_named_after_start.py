"""Names each process when it runs already; it keeps the name that it was started with.

loses: returns
says: wrong-value
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = []
    for name in names:
        process = Process(target=worker)
        process.start()
        process.name = name
        processes.append(process)
    for process in processes:
        process.join()
    return {process.name: process.pid for process in processes}
