"""A child whose own child takes a while: it waits for it, and both end.

call: run(1)
claim: returned(0)
ending: returned
"""

import time
from multiprocessing import Process


def work():
    Process(target=time.sleep, args=(0.7,)).start()


def run(_):
    child = Process(target=work)
    child.start()
    child.join()
    return child.exitcode
