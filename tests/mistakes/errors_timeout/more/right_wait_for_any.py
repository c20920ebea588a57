"""Takes values as they come, until none is missing or the time is up; always spawned.

loses: nothing
says:
"""

import multiprocessing
import time
from multiprocessing.connection import wait


def send(function, item, connection):
    connection.send(function(item))


def with_timeout(function, items, seconds):
    context = multiprocessing.get_context("spawn")
    waiting, processes = {}, []
    for place, item in enumerate(items):
        here, there = context.Pipe(duplex=False)
        processes.append(context.Process(target=send, args=(function, item, there)))
        processes[-1].start()
        there.close()
        waiting[here] = place
    entries = ["timeout"] * len(items)
    end = time.monotonic() + seconds
    while waiting:
        ready = wait(list(waiting), max(0, end - time.monotonic()))
        if not ready:
            break
        for here in ready:
            entries[waiting.pop(here)] = here.recv()
    for process in processes:
        process.kill()
    for process in processes:
        process.join()
    return entries
