"""Always spawns, whatever the start method is; daemons, which are waited for all the same.

loses: nothing
says:
"""

import multiprocessing

CONTEXT = multiprocessing.get_context("spawn")


def run_all(worker, arguments):
    processes = [
        CONTEXT.Process(target=worker, kwargs={}, args=(argument,), daemon=True)
        for argument in arguments
    ]
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        for process in processes:
            process.join(0.1)
    return [process.exitcode for process in processes]
