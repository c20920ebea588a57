"""No daemon: multiprocessing's own finalizers end the process, before they wait for any.

loses: nothing
says:
"""

from multiprocessing import Process, util


def start_background(worker):
    process = Process(target=worker)
    process.start()
    util.Finalize(None, process.kill, exitpriority=10)
    return process
