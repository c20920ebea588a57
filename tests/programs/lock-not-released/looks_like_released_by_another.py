"""A lock as a signal: the parent takes it, the worker gives it back.

call: wait_for_start(1)
claim: returned('started')
ending: returned
"""

import time
from multiprocessing import Lock, Process


def worker(gate):
    time.sleep(0.2)
    gate.release()


def wait_for_start(_):
    gate = Lock()
    gate.acquire()
    process = Process(target=worker, args=(gate,))
    process.start()
    with gate:
        answer = "started"
    process.join()
    return answer
