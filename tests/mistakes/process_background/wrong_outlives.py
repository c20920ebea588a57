"""Hides the process from multiprocessing, so that nobody waits for it, and it goes on for ever.

loses: alive
says: left-behind
"""

import multiprocessing


def start_background(worker):
    process = multiprocessing.Process(target=worker)
    process.start()
    multiprocessing.process._children.discard(process)
    return process
