"""Makes the process a daemon after it was made, but before it is started; always spawned.

loses: nothing
says:
"""

import multiprocessing


def start_background(worker):
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=worker, name="background")
    process.daemon = True
    process.start()
    return process
