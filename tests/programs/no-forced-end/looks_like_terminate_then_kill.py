"""Politely first, then by force.

call: stop(1)
claim: returned(-9)
ending: returned
"""

import signal
from multiprocessing import Event, Process


def stubborn(ready, never):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    never.wait()


def stop(_):
    ready = Event()
    process = Process(target=stubborn, args=(ready, Event()))
    process.start()
    ready.wait()
    process.terminate()
    process.join(0.5)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
