"""Looks at the clock and at the process all the time; a daemon, which it ends all the same.

loses: nothing
says:
"""

import multiprocessing
import time


def still_alive_after(process, seconds):
    end = time.monotonic() + seconds
    while process.is_alive() and time.monotonic() < end:
        time.sleep(0.01)
    return process.is_alive()


def stop_after(worker, seconds):
    process = multiprocessing.get_context("fork").Process(target=worker, daemon=True)
    process.start()
    if still_alive_after(process, seconds):
        process.terminate()
        if still_alive_after(process, 1):
            process.kill()
    process.join()
    return process.exitcode
