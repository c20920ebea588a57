"""The processes are not waited for, but what is wrong with the value is that they have other names.

call: roll_call(where_am_i, ["mail", "web"])
claim: returned_pids_of("mail", "web")
ending: returned
finding: wrong-value
"""

from multiprocessing import Process


def roll_call(worker, names):
    processes = [Process(target=worker) for _ in names]
    for process in processes:
        process.start()
    return {process.name: process.pid for process in processes}
