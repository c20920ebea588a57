"""Starts a background process that is no daemon: the program with it cannot end.

call: start_background(nap, 60)
claim: ended_with_its_processes()
options: finish=True, deadline=6
ending: returned
says: daemon-forgotten
"""

from multiprocessing import Process


def start_background(worker, seconds):
    process = Process(target=worker, args=(seconds,))  # look here
    process.start()
    return process
