"""A context manager stops its monitor only if the block has failed; after a good run the monitor goes on for ever.

call: measured([2, 3], cube)
options: finish=True, deadline=4
ending: returned
says: daemon-forgotten
"""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Event, Process, Value


def watch(stop, ticks):
    while not stop.is_set():
        ticks.value += 1
        time.sleep(0.05)


class Monitor:
    def __enter__(self):
        self.stop = Event()
        self.ticks = Value("q", 0)
        self.process = Process(target=watch, args=(self.stop, self.ticks))  # look here
        self.process.start()
        while self.ticks.value == 0:
            time.sleep(0.01)
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.stop.set()
            self.process.join()


def measured(numbers, work):
    with Monitor(), ProcessPoolExecutor(2) as executor:
        return list(executor.map(work, numbers))
