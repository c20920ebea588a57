"""The background process is a daemon: the program ends, and it too.

call: start_background(nap, 60)
claim: ended_with_its_processes()
options: finish=True
ending: returned
"""

from multiprocessing import Process


def start_background(worker, seconds):
    process = Process(target=worker, args=(seconds,), daemon=True)
    process.start()
    return process
