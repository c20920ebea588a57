"""The worker ignores SIGTERM; terminate() and then join() waits for ever.

call: stop(1)
ending: deadlock
says: no-forced-end
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
    process.terminate()  # look here
    process.join()
    return process.exitcode
