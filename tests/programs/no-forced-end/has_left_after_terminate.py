"""Terminates, joins for a moment and takes the process for gone.

call: stop(1)
ending: returned
finding: left-behind
says: no-forced-end
"""

import multiprocessing as mp
import signal
import time


class Stubborn(mp.Process):
    def __init__(self, ready):
        super().__init__()
        self.ready = ready

    def run(self):
        signal.signal(signal.SIGTERM, lambda *_: None)
        self.ready.set()
        while True:
            time.sleep(0.2)


def end(process):
    process.terminate()  # look here
    process.join(0.2)


def stop(_):
    ready = mp.Event()
    process = Stubborn(ready)
    process.start()
    ready.wait()
    end(process)
    return "gone"
