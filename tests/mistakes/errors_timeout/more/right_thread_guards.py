"""All processes start first; then one guarding thread each waits on its pipe and kills.

loses: nothing
says:
"""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing import Pipe, Process


class _Timed(Process):
    def __init__(self, function, item, connection):
        super().__init__()
        self.function, self.item, self.connection = function, item, connection

    def run(self):
        begun = time.monotonic()
        self.connection.send(begun)
        value = self.function(self.item)
        took = time.monotonic() - begun
        self.connection.send((took, value))
        self.connection.close()


def _guard(seconds, pair):
    process, reader = pair
    outcome = "timeout"
    try:
        begun = reader.recv()
        if reader.poll(max(0, begun + seconds - time.monotonic())):
            took, value = reader.recv()
            if took <= seconds:
                outcome = value
            process.join()
    finally:
        process.kill()
        process.join()
        reader.close()
    return outcome


def with_timeout(function, items, seconds):
    pairs = []
    for item in items:
        reader, writer = Pipe(duplex=False)
        process = _Timed(function, item, writer)
        process.start()
        writer.close()
        process.connection = None
        pairs.append((process, reader))
    if not pairs:
        return []
    with ThreadPoolExecutor(max_workers=len(pairs)) as guards:
        return list(guards.map(partial(_guard, seconds), pairs))
